"""Sending: take up a mail, hand it to the mail server, note what came of it.

A mail is noted as taken up before the mail server is called and as sent right after, each in a transaction of its own.
A worker that is killed leaves a mail that another takes up when the lease is over. Only between the answer of the mail
server and our note can that be a mail that had gone out: then it goes again, with the same Message-ID.
"""

import datetime
import logging
import smtplib
from typing import Any

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from k2t_portal.organisatie.geheugen import een_verzoek
from k2t_portal.workflow.models import Bericht
from k2t_portal.workflow.post.brief import Mail, als_mail, brief_van
from k2t_portal.workflow.post.taken import wek

logger = logging.getLogger(__name__)

MINUUT = datetime.timedelta(minutes=1)
# How long to wait after each attempt that failed, two days in all; after the last one directie sees it.
PAUZES = [MINUUT * minuten for minuten in (1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60)]
# A mail server that is out of order takes no mail at all: that counts as an attempt for none.
PAUZE_BIJ_STORING = 5 * MINUUT
# A round ends after so many, so that a worker that is asked to stop does so soon.
PER_RONDE = 200
STORINGEN = (
    smtplib.SMTPServerDisconnected,
    smtplib.SMTPConnectError,
    smtplib.SMTPHeloError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPSenderRefused,
)
S = Bericht.Status


def bezorg_wat_kan() -> bool:
    """Send what is due; False when the mail server is out of order, for then there is no use in going on."""
    verbinding = get_connection()
    try:
        for _ in range(PER_RONDE):
            bericht = neem_op()
            if bericht is None:
                return True
            if not bezorg_een(bericht, verbinding):
                return False
        return True
    finally:
        verbinding.close()


def neem_op() -> Bericht | None:
    """Take up the first mail that is due, so that no other worker does."""
    with transaction.atomic():
        bericht = Bericht.objects.te_versturen().select_for_update(skip_locked=True).first()
        if bericht is not None:
            bericht.status, bericht.geclaimd_op = S.BEZIG, timezone.now()
            bericht.pogingen += 1
            bericht.save(update_fields=["status", "geclaimd_op", "pogingen"])
        return bericht


def bezorg_een(bericht: Bericht, verbinding: BaseEmailBackend) -> bool:
    """Send a mail that was taken up and note what came of it; False when the mail server is out of order."""
    try:
        _verstuur(bericht, verbinding)
    except Exception as fout:  # noqa: BLE001, whatever is wrong with one mail, the next one goes
        verbinding.close()
        return _noteer_fout(bericht, fout)
    return True


def opnieuw(bericht: Bericht) -> None:
    """Try again now, with all attempts to go."""
    velden = {"status": S.WACHT, "volgende_poging": timezone.now(), "pogingen": 0}
    Bericht.objects.filter(pk=bericht.pk, status__in=[S.MISLUKT, S.WACHT]).update(**velden)
    wek()


def _verstuur(bericht: Bericht, verbinding: BaseEmailBackend) -> None:
    with een_verzoek():
        brief = brief_van(bericht)
        mail = als_mail(brief, bericht) if brief else None
    if brief is None or mail is None:
        _sluit(bericht, status=S.VERVALLEN, adres="")
        return
    verbinding.open()
    verbinding.send_messages([mail])
    verstuurd = {"status": S.VERSTUURD, "verstuurd_op": timezone.now(), "onderwerp": brief.onderwerp[:200]}
    _sluit(bericht, **verstuurd, adres="", fout=_stuur_kopieen(bericht, mail, verbinding))


def _stuur_kopieen(bericht: Bericht, mail: Mail, verbinding: BaseEmailBackend) -> str:
    """The same mail to who gets a copy. What went wrong with one; the mail itself went, so it is not tried again."""
    fouten = [_stuur_kopie(bericht, mail, adres, verbinding) for adres in mail.cc]
    return next(filter(None, fouten), "")


def _stuur_kopie(bericht: Bericht, mail: Mail, adres: str, verbinding: BaseEmailBackend) -> str:
    mail.voor = adres
    try:
        verbinding.send_messages([mail])
    except Exception as fout:  # noqa: BLE001, whatever is wrong with a copy, the mail itself went
        verbinding.close()
        logger.warning("Een kopie van bericht %s is niet verstuurd: %s", bericht.pk, type(fout).__name__)
        return f"Een kopie kwam niet aan ({_kort(fout)})"
    return ""


def _noteer_fout(bericht: Bericht, fout: Exception) -> bool:
    # Without traceback or message: those can hold the address.
    logger.warning("Bericht %s is niet verstuurd: %s", bericht.pk, type(fout).__name__)
    if _is_storing(fout):
        straks = timezone.now() + PAUZE_BIJ_STORING
        tekst = f"De mailserver is niet bereikbaar ({_kort(fout)})"
        _sluit(bericht, status=S.WACHT, volgende_poging=straks, pogingen=bericht.pogingen - 1, fout=tekst)
        return False
    if _is_definitief(fout) or bericht.pogingen > len(PAUZES):
        _sluit(bericht, status=S.MISLUKT, fout=_omschrijf(fout))
    else:
        later = timezone.now() + PAUZES[bericht.pogingen - 1]
        _sluit(bericht, status=S.WACHT, volgende_poging=later, fout=_omschrijf(fout))
    return True


def _sluit(bericht: Bericht, **velden: Any) -> None:
    """Note the outcome, unless the lease was over and another worker took it up meanwhile."""
    mijn = Bericht.objects.filter(pk=bericht.pk, status=S.BEZIG, geclaimd_op=bericht.geclaimd_op)
    mijn.update(**{"fout": "", **velden})


def _is_storing(fout: Exception) -> bool:
    """SMTPException is an OSError too, but most of its kinds are about one mail."""
    netwerk = isinstance(fout, OSError) and not isinstance(fout, smtplib.SMTPException)
    return netwerk or isinstance(fout, STORINGEN)


def _is_definitief(fout: Exception) -> bool:
    """The mail server does not know this address (5xx); trying again does not help."""
    return isinstance(fout, smtplib.SMTPRecipientsRefused) and min(_codes(fout)) >= 500


def _omschrijf(fout: Exception) -> str:
    if isinstance(fout, smtplib.SMTPRecipientsRefused):
        return f"De mailserver weigert dit adres ({_kort(fout)})"
    if isinstance(fout, smtplib.SMTPException):
        return f"De mailserver weigert deze mail ({_kort(fout)})"
    return f"Deze mail kon niet worden gemaakt ({_kort(fout)})"


def _kort(fout: Exception) -> str:
    """Kind of error and code, without what the server said: that can hold the address."""
    codes = _codes(fout) if isinstance(fout, smtplib.SMTPRecipientsRefused) else [getattr(fout, "smtp_code", "")]
    return f"{type(fout).__name__} {codes[0]}".strip()


def _codes(fout: smtplib.SMTPRecipientsRefused) -> list[int]:
    return [code for code, _ in fout.recipients.values()]
