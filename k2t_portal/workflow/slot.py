"""A lock in the database itself on what may never change: triggers, on SQLite and PostgreSQL, that refuse everyone.

Django makes a table anew on SQLite for some changes of a column, and its triggers are gone then: a migration that
touches a locked table ends with `vergrendel` again. `open_sloten` says which locks are missing.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import connection, migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PG_DOET = """
BEGIN
    RAISE EXCEPTION '% verandert niet meer', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
"""
PG_FUNCTIE = f"CREATE OR REPLACE FUNCTION k2t_verandert_niet() RETURNS trigger AS $${PG_DOET}$$ LANGUAGE plpgsql"
# A trigger that does nothing is none: switched off, passed by, or with a function that lets everything through.
PG_BESTAAND = """
SELECT pg_get_triggerdef(pg_trigger.oid, true) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND prosrc = %s
    AND current_setting('session_replication_role') <> 'replica'
"""
SQLITE_BESTAAND = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"


class Slot(NamedTuple):
    """A table of which no row goes, and of which these columns stay as they were inserted; without columns, all do.

    With `vrij_na` a row may go once its `wanneer` is so many days ago: it was kept for its term.
    """

    tabel: str
    kolommen: tuple[str, ...] = ()
    vrij_na: int = 0

    @property
    def namen(self) -> dict[str, str]:
        """The triggers by what they refuse."""
        return {"UPDATE": f"{self.tabel}_verandert_niet", "DELETE": f"{self.tabel}_gaat_niet_weg"}

    def sql(self, vendor: str) -> list[str]:
        """The statements that put the lock on, whether or not it was there."""
        return [*self.sql_eraf(vendor), *self.sql_erop(vendor).values()]

    def sql_erop(self, vendor: str) -> dict[str, str]:
        """What makes each of its triggers, by name."""
        maak = _pg if vendor == "postgresql" else _sqlite
        return {naam: maak(self, wat, naam) for wat, naam in self.namen.items()}

    def sql_eraf(self, vendor: str) -> list[str]:
        """The statements that take the lock off, whether or not it was there."""
        waar = f' ON "{self.tabel}"' if vendor == "postgresql" else ""
        return [f'DROP TRIGGER IF EXISTS "{naam}"{waar}' for naam in self.namen.values()]

    def verschilt(self, ongelijk: str) -> str:
        return " OR ".join(f'OLD."{kolom}" {ongelijk} NEW."{kolom}"' for kolom in self.kolommen)


def vergrendel(sloten: Iterable[Slot]) -> migrations.RunPython:
    """The step of a migration that puts these locks on. Going back takes them off: no column can go while they are."""

    def erop(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        zet_erop(sloten)

    def eraf(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        _voer_uit([regel for slot in sloten for regel in slot.sql_eraf(connection.vendor)])

    return migrations.RunPython(erop, eraf)


def zet_erop(sloten: Iterable[Slot]) -> None:
    """Put these locks on, whether or not they were there."""
    functie = [PG_FUNCTIE] if connection.vendor == "postgresql" else []
    _voer_uit([*functie, *(regel for slot in sloten for regel in slot.sql(connection.vendor))])


def open_sloten(sloten: Iterable[Slot]) -> list[str]:
    """Names of the triggers that are not there word for word, or do nothing: switched off, or with less in them."""
    op_postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute(PG_BESTAAND if op_postgres else SQLITE_BESTAAND, [PG_DOET] if op_postgres else [])
        aanwezig = {_kaal(sql) for (sql,) in cursor.fetchall()}
    verwacht = [regel for slot in sloten for regel in slot.sql_erop(connection.vendor).items()]
    return [naam for naam, sql in verwacht if _kaal(sql) not in aanwezig]


def _kaal(sql: str) -> str:
    """Without what a database adds when it tells a definition: quotes, brackets and types."""
    return re.sub(r"""::text|::interval|\binterval\b|["()\s]""", "", sql.lower())


def _voer_uit(regels: list[str]) -> None:
    with connection.cursor() as cursor:
        for regel in regels:
            cursor.execute(regel)


def _pg(slot: Slot, wat: str, naam: str) -> str:
    wanneer = f"WHEN ({slot.verschilt('IS DISTINCT FROM')})" if wat == "UPDATE" and slot.kolommen else ""
    if wat == "DELETE" and slot.vrij_na:
        wanneer = f"WHEN (OLD.wanneer > now() - interval '{slot.vrij_na} days')"
    voor = f'CREATE TRIGGER "{naam}" BEFORE {wat} ON "{slot.tabel}" FOR EACH ROW'
    return f"{voor} {wanneer} EXECUTE FUNCTION k2t_verandert_niet()"


def _sqlite(slot: Slot, wat: str, naam: str) -> str:
    wanneer = f"WHEN {slot.verschilt('IS NOT')}" if wat == "UPDATE" and slot.kolommen else ""
    if wat == "DELETE" and slot.vrij_na:
        wanneer = f"WHEN OLD.wanneer > datetime('now', '-{slot.vrij_na} days')"
    voor = f'CREATE TRIGGER "{naam}" BEFORE {wat} ON "{slot.tabel}" FOR EACH ROW'
    return f"{voor} {wanneer} BEGIN SELECT RAISE(ABORT, '{slot.tabel} verandert niet meer'); END"
