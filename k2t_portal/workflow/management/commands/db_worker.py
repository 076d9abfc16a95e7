"""`manage.py db_worker`: the worker of django-tasks-db, that begins by looking what is due.

A worker that is killed leaves its task as if it were still busy, and the library does not take it up again. The work
itself is in our own tables, so one look at the start finds all of it.
"""

from typing import Any

from django_tasks_db.management.commands import db_worker

from k2t_portal.workflow.post.taken import wek


class Command(db_worker.Command):
    help = "Verstuurt de post van het portaal, tot het gestopt wordt."

    def handle(self, **opties: Any) -> None:
        wek()
        super().handle(**opties)
