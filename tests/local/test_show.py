"""Records as a terminal shows them."""

from __future__ import annotations

from io import StringIO

import pytest

from functions.records.record import Failure, Issue, Status
from local.show import show_record, show_records
from tests.cloud import MakeRecord, text_field


def test_a_row_says_what_it_is_whose_and_what_is_in_doubt(make_record: MakeRecord) -> None:
    medicine = text_field({"name": "Prednisone", "strength": "10 mg", "dose": "1 tab"})
    doubtful = text_field("Dr. Who", needs_review=True)
    fields = {"patient_name": text_field("Ann [red]Example"), "medicines": [medicine], "prescriber_name": doubtful}
    record = make_record(
        status=Status.NEEDS_REVIEW,
        document_type="prescription",
        fields=fields,
        issues=[Issue(code="UNCERTAIN_TYPE", message="It may be another form.")],
    )
    out = StringIO()
    show_records([record], out)
    row = " ".join(out.getvalue().split())
    assert "Ann [red]Example" in row, "what was read is never taken for markup"
    assert "Prednisone 10 mg" in row
    assert "prescriber_name, UNCERTAIN_TYPE" in row


def test_a_failed_document_shows_its_sentence(make_record: MakeRecord) -> None:
    failure = Failure(code="EMPTY_FILE", message="The file is empty.")
    record = make_record(status=Status.FAILED, error=failure)
    for show in (lambda out: show_records([record], out), lambda out: show_record(record, out)):
        out = StringIO()
        show(out)
        assert "The file is empty." in out.getvalue()


def test_every_field_and_every_item_has_a_row(make_record: MakeRecord) -> None:
    issue = Issue(code="READINGS_DISAGREE", message="They differ.")
    items = [text_field("I10"), text_field("R11.0", needs_review=True, issues=[issue])]
    record = make_record(fields={"diagnosis_codes": items, "accept_assignment": text_field(True)})
    out = StringIO()
    show_record(record, out)
    shown = out.getvalue()
    assert "diagnosis_codes[1]" in shown
    assert "READINGS_DISAGREE" in next(line for line in shown.splitlines() if "diagnosis_codes[2]" in line)
    assert "yes" in next(line for line in shown.splitlines() if "accept_assignment" in line)


@pytest.mark.parametrize("width", ["60", "200"])
def test_nothing_is_cut_off_whatever_the_width(
    make_record: MakeRecord, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = StringIO()
    show_records([make_record(values={"patient_name": "Bartholomew Featherstonehaugh"})], out)
    assert "Featherstonehaugh" in out.getvalue()
    assert "…" not in out.getvalue()
