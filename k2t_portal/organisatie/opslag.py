"""Private files, encrypted on the disk. A file that is not encrypted cannot be read: nobody can slip one in."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage

from k2t_portal.organisatie.geheim import TOKEN, herversleutel_bytes, schrijfsleutel, sleutelnaam, versleutel_bytes
from k2t_portal.organisatie.geheim import ontsleutel_bytes as ontsleutel

# No PDF, picture or zip begins with the name of a key and a token.
VERSLEUTELD = re.compile(rb"[0-9A-Za-z]+:" + TOKEN)
KOP = 100


class VersleuteldeOpslag(FileSystemStorage):
    """Files of a few megabytes: each is encrypted and decrypted as a whole, in memory.

    Opening one raises geheim.Onleesbaar when its key is missing, when it was damaged, or when it is not encrypted.
    """

    def _open(self, name: str, mode: str = "rb") -> File:
        if mode != "rb":
            raise ValueError("Een versleuteld bestand kan alleen in zijn geheel geschreven worden.")
        return ContentFile(ontsleutel(self._ruw(name).read_bytes()), name=name)

    def _save(self, name: str, content: Any) -> str:
        content.seek(0)
        dicht = ContentFile(versleutel_bytes(content.read()))
        return super()._save(name, dicht)  # type: ignore[misc]  # the stubs leave it out

    def sleutel_van(self, name: str) -> str:
        """The name of the key that this file was written with. Raises Onleesbaar, FileNotFoundError."""
        with self._ruw(name).open("rb") as bestand:
            return sleutelnaam(bestand.read(KOP))

    def herversleutel(self, name: str) -> bool:
        """Put it under the key that writes now; False when it was. Raises Onleesbaar, FileNotFoundError."""
        if self.sleutel_van(name) == schrijfsleutel():
            return False
        self._vervang(name, herversleutel_bytes(self._ruw(name).read_bytes()))
        return True

    def versleutel_bestaand(self, name: str) -> None:
        """Encrypt a file that was written before files were encrypted; a second time it does nothing."""
        inhoud = self._ruw(name).read_bytes()
        if not VERSLEUTELD.match(inhoud):
            self._vervang(name, versleutel_bytes(inhoud))

    def _ruw(self, name: str) -> Path:
        return Path(self.path(name))

    def _vervang(self, name: str, inhoud: bytes) -> None:
        """In one movement, so that who reads meanwhile has the old contents or the new, never half of it."""
        pad = self._ruw(name)
        half = pad.with_name(f"{pad.name}.{uuid4().hex}")
        half.touch(mode=self.file_permissions_mode or 0o600)
        try:
            half.write_bytes(inhoud)
            half.replace(pad)
        finally:
            half.unlink(missing_ok=True)
