"""The runner and the reports, with a fake in place of the pipeline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.report import Report, as_text
from evaluation.runner import Extract, evaluate
from evaluation.score import score
from evaluation.truth import DocumentTruth, Truth, documents_in
from functions.records.record import Record
from tests.evaluation.makers import given, on_pages, record


def fake() -> Extract:
    def extract(path: Path) -> list[Record]:
        return [record({"refills": given(3), "patient_name": given("Ann Lee", review=True)})]

    return extract


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    truth = Truth(
        documents=[DocumentTruth(document_type="prescription", fields={"refills": 2, "patient_name": "Ann Lee"})],
        complete=True,
        layout="pad",
        degradation="scan_200",
    )
    for name in ("b", "a"):
        document = tmp_path / f"{name}.pdf"
        document.write_bytes(b"%PDF")
        truth.save(document)
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_figures_of_a_folder(folder: Path, workers: int) -> None:
    report = Report(list(evaluate(documents_in(folder), fake, workers)))
    told = json.loads(json.dumps(report.as_json()))
    assert [Path(score.file).name for score in report.scores] == ["a.pdf", "b.pdf"]
    assert told["overall"]["recall"] == 0.5
    assert told["overall"]["silent_error_rate"] == 1.0
    assert told["good_scans"]["truth"] == 4
    assert told["by"]["degradation"]["scan_200"]["straight_through_rate"] == 0.5
    assert told["by"]["field"]["prescription.refills"]["silent"] == 2
    assert [error["got"] for error in told["errors"]] == [3, 3]


def test_figures_by_class_of_degradation_and_by_type_of_good_scans(folder: Path) -> None:
    told = Report(list(evaluate(documents_in(folder), fake, 1))).as_json()
    assert told["by"]["class"]["born digital, clean, 200 dpi"]["truth"] == 4
    assert told["by"]["type, as good offices send it"]["prescription"]["right"] == 2
    assert told["type_accuracy_by_type"] == {"prescription": {"right": 2, "documents": 2}}


def test_packets_and_contradictions_are_told_of(tmp_path: Path) -> None:
    documents = [
        DocumentTruth(document_type="prescription", fields={"refills": 3}, doubtful=["refills"], pages=[1]),
        DocumentTruth(document_type="lab_report", fields={}, pages=[2]),
    ]
    scored = score("a.pdf", Truth(documents=documents), [on_pages(record({"refills": given(3)}), 1)])
    report = Report([scored])
    assert report.splits() == (1, 2)
    assert report.contradicted() == (1, 1)
    text = as_text(report)
    assert "1 of 2 documents got exactly their pages" in text
    assert "1 given, 1 of them not marked" in text
    assert "lab_report: 0 of 1 recognised" in text


def test_text_names_every_error(folder: Path) -> None:
    text = as_text(Report(list(evaluate(documents_in(folder), fake, 1))))
    assert text.count("SILENT") == 2
    assert "expected 2" in text
    assert "got      3" in text


def test_truth_round_trip(folder: Path) -> None:
    (document, truth), _ = documents_in(folder)
    assert document.name == "a.pdf"
    assert truth.documents[0].fields == {"refills": 2, "patient_name": "Ann Lee"}


def test_truth_without_document(tmp_path: Path) -> None:
    Truth(documents=[]).save(tmp_path / "lonely.pdf")
    with pytest.raises(FileNotFoundError, match="lonely"):
        documents_in(tmp_path)


@pytest.mark.corpus
def test_truths_of_real_documents_are_understood(corpus: Path) -> None:
    found = documents_in(corpus)
    assert len(found) >= 8
    assert not any(truth.complete for _, truth in found)
