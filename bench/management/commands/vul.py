"""Make and fill a database of the portal, and print its main pages as JSON."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, call_command
from django.db import connection

from bench.pagina import naar_json
from bench.paginas import paginas
from bench.vullen.vul import vul


class Command(BaseCommand):
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("aantal", type=int)

    def handle(self, *args: Any, aantal: int, **opties: Any) -> None:
        call_command("migrate", verbosity=0)
        mensen = vul(aantal)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
        self.stdout.write(naar_json(paginas(mensen, aantal)))
