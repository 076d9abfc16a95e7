#!/usr/bin/env python
"""The command line of the portal."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "k2t_portal.settings")
    from django.core.management import execute_from_command_line

    from k2t_portal.logboek import toon_fouten_veilig

    toon_fouten_veilig()
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
