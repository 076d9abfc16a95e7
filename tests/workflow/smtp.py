"""A mail server that keeps what it is given, and tells a test of every command that it gets."""

import email
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Ontvangen(NamedTuple):
    """A mail that the server took responsibility for: from here on the sender has to believe that it went out."""

    aan: str
    message_id: str
    bijlagen: tuple[str, ...] = ()


class Mailserver(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Gesprek)
        self.mails: list[Ontvangen] = []
        # Called with each command; with "ONTVANGEN" once a mail is taken, just before the sender hears of that.
        self.bij: Callable[[str], None] = lambda _: None
        # It does not know these addresses.
        self.weigert: set[str] = set()

    @property
    def poort(self) -> int:
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """The other side was killed in the middle of a sentence, which is what the test is about."""


class _Gesprek(socketserver.StreamRequestHandler):
    """As much of RFC 5321 as smtplib needs."""

    server: Mailserver
    aan = ""

    def handle(self) -> None:
        self._zeg("220 klaar")
        while regel := self.rfile.readline().decode().strip():
            commando = regel.split()[0].upper()
            self.server.bij(commando)
            if commando == "RCPT":
                self.aan = regel.partition("<")[2].rstrip(">")
                if self.aan in self.server.weigert:
                    self._zeg("550 onbekend")
                    continue
            elif commando == "DATA":
                self._ontvang()
            self._zeg("221 dag" if commando == "QUIT" else "250 goed")

    def _ontvang(self) -> None:
        self._zeg("354 vertel")
        inhoud = b"".join(iter(self.rfile.readline, b".\r\n"))
        mail = email.message_from_bytes(inhoud)
        bijlagen = tuple(naam for deel in mail.walk() if (naam := deel.get_filename()))
        self.server.mails.append(Ontvangen(self.aan, mail["Message-ID"], bijlagen))
        self.server.bij("ONTVANGEN")

    def _zeg(self, regel: str) -> None:
        self.wfile.write(f"{regel}\r\n".encode())


@contextmanager
def mailserver() -> Iterator[Mailserver]:
    with Mailserver() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
