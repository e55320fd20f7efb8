"""The HTML report shows each error with its picture, and trusts nothing that stands on paper."""

from __future__ import annotations

from pathlib import Path

from evaluation.documents.sheet import A5, Pen, Sheet
from evaluation.html import write_html
from evaluation.report import Report
from evaluation.score import score
from evaluation.truth import DocumentTruth, Truth
from tests.evaluation.makers import given, record


def test_picture_and_escaped_text_of_every_error(tmp_path: Path) -> None:
    sheet = Sheet(A5)
    sheet.text(60, 80, "Ann Lee", Pen("vera", 12))
    document = tmp_path / "a.pdf"
    document.write_bytes(sheet.pdf())
    truth = Truth(
        documents=[DocumentTruth(document_type="prescription", fields={"patient_name": "Ann Lee", "refills": 2})],
        complete=True,
    )
    scored = score(str(document), truth, [record({"patient_name": given("<b>Ann")})])
    write_html(Report([scored]), tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text()
    assert page.count("<img") == 1
    assert page.count("<svg") == 1
    assert "&lt;b&gt;Ann" in page
    assert "<b>Ann" not in page
    assert "prescription.refills" in page
