"""The scorer itself: what is right, what is silent, what counts."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given as having
from hypothesis import strategies as st

from evaluation.calibration import curve, expected_calibration_error, table
from evaluation.score import FileScore, canonical, equal, figures, match, score
from evaluation.truth import DocumentTruth, Truth
from functions.records.record import FieldRecord, Record, Status
from tests.evaluation.makers import given, on_pages, record


def judged(
    truth: dict[str, object], *records: Record, complete: bool = True, unasserted: tuple[str, ...] = ()
) -> FileScore:
    document = DocumentTruth.model_validate(
        {"document_type": "prescription", "fields": truth, "unasserted": list(unasserted)}
    )
    return score("a.pdf", Truth(documents=[document], complete=complete), records)


def verdicts(scored: FileScore) -> list[tuple[str, str]]:
    return sorted((judgement.name, judgement.verdict) for judgement in scored.judgements)


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        ("Maria Petrova", "MARIA  PETROVA"),
        ("Follow the diet", " Follow the\ndiet. "),
        (2, "2"),
        (2, 2.0),
        (True, True),
        ("Straße", "STRASSE"),
        ({"name": "Lialda"}, {"name": "lialda", "strength": "2.4 gram"}),
    ],
)
def test_equal(expected, got) -> None:
    assert equal(expected, got)


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        ("20 mg", "20mg"),
        ("2022-05-11", "2022-11-05"),
        (True, False),
        ("", "x"),
        ("Müller", "Muller"),
        ({"name": "Lialda", "strength": "2.4 gram"}, {"name": "Lialda"}),
        ({"name": "Lialda"}, "Lialda"),
        ("Lialda", {"name": "Lialda"}),
    ],
)
def test_not_equal(expected, got) -> None:
    assert not equal(expected, got)


@having(st.text())
def test_canonical_settles(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


def test_the_four_verdicts_and_silence() -> None:
    scored = judged(
        {"patient_name": "Ann Lee", "refills": 2, "facility_name": "Clinic"},
        record({"patient_name": given("ann lee"), "refills": given(3), "prescriber_npi": given("1", review=True)}),
    )
    assert verdicts(scored) == [
        ("facility_name", "missed"),
        ("patient_name", "right"),
        ("prescriber_npi", "invented"),
        ("refills", "wrong"),
    ]
    told = figures(scored.judgements)
    assert (told.recall, told.precision) == (1 / 3, 1 / 3)
    assert told.silent_error_rate == 1 / 2
    assert told.straight_through_rate == 2 / 3
    assert scored.lost == 1


def test_what_a_partial_truth_does_not_hold_is_left_out() -> None:
    scored = judged({"refills": 2}, record({"refills": given(2), "patient_name": given("X")}), complete=False)
    assert verdicts(scored) == [("refills", "right")]


def test_unasserted_fields_and_document_date_are_left_out_of_a_complete_truth() -> None:
    found = record({"questions": [given({"question": "q", "answer": "No"})], "document_date": given("2020-01-01")})
    assert verdicts(judged({}, found, unasserted=("questions",))) == []


def test_unasserted_lists_are_judged_by_what_the_truth_holds() -> None:
    found = record({"questions": [given({"question": "a", "answer": "No"}), given({"question": "b", "answer": "No"})]})
    scored = judged({"questions": [{"question": "a", "answer": "No"}]}, found, unasserted=("questions",))
    assert verdicts(scored) == [("questions", "right")]


def test_a_failed_document_is_not_silent() -> None:
    scored = judged({"refills": 2}, record({"refills": given(3)}, status=Status.FAILED))
    assert [judgement.silent for judgement in scored.judgements] == [False]
    assert figures(scored.judgements).recall == 0


def test_no_record_misses_everything() -> None:
    scored = judged({"refills": 2, "medicines": [{"name": "A"}, {"name": "B"}]})
    assert [verdict for _, verdict in verdicts(scored)] == ["missed"] * 3
    assert scored.types == (("prescription", ""),)


def test_each_item_counts_once() -> None:
    scored = judged(
        {"medicines": [{"name": "A"}, {"name": "A"}, {"name": "B", "strength": "5 mg"}]},
        record({"medicines": [given({"name": "A"}), given({"name": "B", "strength": "50 mg"}), given({"name": "C"})]}),
    )
    assert [verdict for _, verdict in verdicts(scored)] == ["right", "wrong", "wrong"]


def test_matching_finds_the_pairing_with_most_right_items() -> None:
    """Greedy pairing would give {"name": A} the item that only the second truth can use."""
    expected = [{"name": "A"}, {"name": "A", "strength": "5 mg"}]
    got = [given({"name": "A", "strength": "5 mg"}), given({"name": "A"})]
    for order in itertools.permutations(got):
        assert [verdict for *_, verdict in match(expected, order)] == ["right", "right"]


def test_a_wrong_item_is_shown_beside_its_like() -> None:
    expected = [{"name": "A", "strength": "5 mg"}, {"name": "B", "strength": "7 mg"}]
    pairs = match(expected, [given({"name": "B", "strength": "1 mg"}), given({"name": "A", "strength": "1 mg"})])
    assert [(pair[0]["name"], pair[1].value["name"]) for pair in pairs] == [("A", "A"), ("B", "B")]


@having(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_every_item_of_either_side_is_told_of_once(expected: list[str], got: list[str]) -> None:
    pairs = match(expected, [given(value) for value in got])
    assert sorted(wanted for wanted, _, _ in pairs if wanted is not None) == sorted(expected)
    assert sorted(str(found.value) for _, found, _ in pairs if found is not None) == sorted(got)
    right = sum(verdict == "right" for *_, verdict in pairs)
    assert right == sum(min(expected.count(letter), got.count(letter)) for letter in "abc")


def test_documents_of_a_packet_are_paired_with_their_own_records() -> None:
    documents = [
        DocumentTruth(document_type="prescription", fields={"patient_name": "A"}),
        DocumentTruth(document_type="patient_record", fields={"patient_name": "B"}),
    ]
    records = [
        record({"patient_name": given("B")}, document_type="patient_record"),
        record({"patient_name": given("A")}),
    ]
    scored = score("p.pdf", Truth(documents=documents, complete=True), records)
    assert scored.types == (("prescription", "prescription"), ("patient_record", "patient_record"))
    assert {verdict for _, verdict in verdicts(scored)} == {"right"}


def test_documents_of_a_packet_are_paired_by_their_pages_first() -> None:
    """A record with more right fields from other pages is not this document's."""
    documents = [
        DocumentTruth(document_type="lab_report", fields={"patient_name": "A", "patient_age": "3"}, pages=[1, 2]),
        DocumentTruth(document_type="lab_report", fields={"patient_name": "A"}, pages=[3]),
    ]
    records = [
        on_pages(record({"patient_name": given("A"), "patient_age": given("3")}, document_type="lab_report"), 3),
        on_pages(record({"patient_name": given("A")}, document_type="lab_report"), 1, 2),
    ]
    scored = score("p.pdf", Truth(documents=documents, complete=True), records)
    assert scored.splits == (((1, 2), (1, 2)), ((3,), (3,)))
    assert verdicts(scored) == [
        ("patient_age", "invented"), ("patient_age", "missed"), ("patient_name", "right"), ("patient_name", "right"),
    ]  # fmt: skip


def test_a_packet_that_was_not_split_misses_a_document() -> None:
    documents = [
        DocumentTruth(document_type="lab_report", fields={"patient_name": "A"}, pages=[1]),
        DocumentTruth(document_type="hospital_bill", fields={"total_amount": "1.00"}, pages=[2]),
    ]
    scored = score("p.pdf", Truth(documents=documents), [on_pages(record({"patient_name": given("A")}), 1, 2)])
    assert scored.splits == (((1,), (1, 2)), ((2,), ()))
    assert verdicts(scored) == [("patient_name", "right"), ("total_amount", "missed")]


def test_what_the_paper_contradicts_must_be_asked_about() -> None:
    document = DocumentTruth(document_type="hospital_bill", fields={"total_amount": "1.00"}, doubtful=["total_amount"])
    for review in (True, False):
        found = record({"total_amount": given("1.00", review=review)})
        [judgement] = score("p.pdf", Truth(documents=[document]), [found]).judgements
        assert (judgement.verdict, judgement.silent, judgement.trusted) == ("right", False, not review)


def test_a_record_too_many_is_invented() -> None:
    scored = judged({}, record({}), record({"refills": given(1)}))
    assert verdicts(scored) == [("refills", "invented")]


def fields(*pairs: tuple[float, bool]) -> FileScore:
    found: list[FieldRecord] = [given(str(n) if right else "x", confidence=c) for n, (c, right) in enumerate(pairs)]
    truth = {f"f{n}": str(n) for n in range(len(pairs))}
    return judged(truth, record({f"f{n}": value for n, value in enumerate(found)}))


def test_calibration_table_and_error() -> None:
    bins = table(fields((0.95, True), (0.95, False), (0.25, False), (1.0, True)).judgements)
    assert [(bin.low, bin.count) for bin in bins] == [(0.2, 1), (0.9, 3)]
    assert bins[1].right == pytest.approx(2 / 3)
    assert expected_calibration_error(bins) == pytest.approx(0.25 * 0.25 + 0.75 * (2.9 / 3 - 2 / 3))
    assert expected_calibration_error([]) is None


def test_threshold_curve_trades_errors_for_work() -> None:
    points = {point.threshold: point for point in curve(fields((0.99, True), (0.91, False), (0.6, True)).judgements)}
    assert points[0.0].straight_through_rate == 1
    assert points[0.9].silent_error_rate == 1 / 2
    assert points[0.95].silent_error_rate == 0
    assert points[0.95].straight_through_rate == 1 / 3
