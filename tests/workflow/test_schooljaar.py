"""When a schooljaar begins."""

import datetime

import pytest

from k2t_portal.workflow.schooljaar import schooljaar


@pytest.mark.parametrize("dag, jaar", [("2026-07-31", 2025), ("2026-08-01", 2026), ("2027-01-01", 2026)])
def test_een_schooljaar_begint_op_1_augustus(dag, jaar):
    assert schooljaar(datetime.date.fromisoformat(dag)) == jaar
