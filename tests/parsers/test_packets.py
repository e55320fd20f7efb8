"""Files that hold several documents, and documents that run over several pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.extraction import Extraction, ParseOptions
from parsers.labels.layout import runs
from parsers.packets import extract_all, split
from parsers.page import Page
from parsers.page_head import head
from tests.forms.paper import page, values

PRESCRIPTION = """
 Dr Alma Reyes, M.D.
 Harbor Family Clinic, 12 Quay Street, Boston, MA 02110
 Patient Name: Nora Quill                 Date: 02/27/2026
 Rx
   Amoxicillin 500 mg 1 cap PO TID x 7 days
 Refills: 1
"""
RECORD = """
            PATIENT REGISTRATION FORM
 Patient Name: Oscar Lindt          Date of Birth: 01/02/1970
 Phone: (212) 555-0100              Marital status: Married
 Address: 9 Elm Street, Boston, MA 02110
 Allergies: Penicillin
"""
RECORD_GOES_ON = """
 Emergency contact
 Name: Helga Lindt                  Relationship: Wife
 Phone: (212) 555-0111
 Insurance company: Sunshine Mutual         Policy number: XY123456
"""
SIGNED = """
 I confirm that what I have said is true.
 Signature: Oscar Lindt             Date: 03/03/2026
"""
BILL = """
 Riverside Hospital
 1 River Road, Boston, MA 02110
                       INVOICE
 Patient Name: Oscar Lindt          Invoice Number: 2024-118
 Description              Qty     Unit Price     Amount
 X-ray chest               1        120.00       120.00
"""
BILL_GOES_ON = """
 Riverside Hospital
 1 River Road, Boston, MA 02110
                       INVOICE
 Patient Name: Oscar Lindt          Invoice Number: 2024-118
 Description              Qty     Unit Price     Amount
 Room and board            2        400.00       800.00
 Subtotal 920.00
 Total Amount Due 920.00
"""
SUMMARY = """
 Riverside Hospital
 1 River Road, Boston, MA 02110
                  DISCHARGE SUMMARY
 Patient Name: Oscar Lindt          DOB: 01/02/1970     MRN: 55120
 Admission Date: 03/01/2026         Discharge Date: 03/04/2026
 Hospital Course: The patient improved on antibiotics.
"""
SUMMARY_GOES_ON = """
 LABORATORY RESULTS
 Test             Result     Units     Reference Range    Flag
 Hemoglobin       9.0        g/dL      11.5 - 15.5        L
 Discharge Medications: Amoxicillin 500 mg TID
 Condition at Discharge: Stable
"""
CARD = """
 SUNSHINE MUTUAL  PPO
 Member Name: Oscar Lindt        Member ID: XY 123 456
 Group Number: 77120             Payer ID: 88111
 RxBIN: 610011   RxPCN: IRX      RxGrp: SUN01
"""


def file(*texts: str) -> list[Page]:
    return [page(text, number) for number, text in enumerate(texts, 1)]


def starts(*texts: str) -> list[int]:
    """The pages at which documents begin; fails where one is in doubt."""
    parts = split(file(*texts))
    assert not any(part.doubtful for part in parts)
    return [part.pages[0].number for part in parts]


def test_documents_of_different_types_part_where_the_next_begins() -> None:
    parts = split(file(PRESCRIPTION, RECORD, RECORD_GOES_ON, BILL))
    assert [[each.number for each in part.pages] for part in parts] == [[1], [2, 3], [4]]
    assert [part.type for part in parts[:2]] == ["prescription", "patient_record"]
    assert all(part.probability > 0.9 for part in parts)


def test_a_bill_a_summary_and_a_card_of_one_patient_from_one_hospital() -> None:
    assert starts(BILL, SUMMARY, CARD) == [1, 2, 3]


@pytest.mark.parametrize(
    "pages",
    [
        (RECORD, RECORD_GOES_ON, SIGNED),
        (BILL, BILL_GOES_ON),
        (SUMMARY + "\n Page 1 of 2", " Patient Name: Oscar Lindt\n" + SUMMARY_GOES_ON + "\n Page 2 of 2"),
        (RECORD, "", RECORD_GOES_ON),
        ("", RECORD, RECORD_GOES_ON),
        (PRESCRIPTION, " Metformin 850 mg 1 tab PO BID\n Refills: 0"),
    ],
)
def test_pages_that_go_on_stay_with_their_document(pages: tuple[str, ...]) -> None:
    assert starts(*pages) == [1]


def test_a_document_that_shows_two_types_is_not_parted_by_the_second() -> None:
    account = (
        " Riverside Hospital\n Specimen: Blood    Reference range\n Invoice\n Patient Name: Oscar Lindt\n X-ray 120.00"
    )
    (part,) = split(file(account, " Amount due: 920.00\n Subtotal: 920.00\n Grand total: 920.00"))
    assert part.pages[-1].number == 2


def test_the_same_form_for_another_patient_is_another_document() -> None:
    assert starts(PRESCRIPTION, PRESCRIPTION.replace("Nora Quill", "Oscar Lindt")) == [1, 2]


def test_one_patients_name_read_differently_does_not_part_pages() -> None:
    assert starts(BILL, BILL_GOES_ON.replace("Oscar Lindt", "0scar Lindt")) == [1]


def test_numbering_that_begins_anew_parts_two_bills() -> None:
    second = BILL.replace("2024-118", "2025-007")
    assert starts(BILL + "\n Page 1 of 2", BILL_GOES_ON + "\n Page 2 of 2", second + "\n Page 1 of 1") == [1, 3]


def test_the_numbers_that_a_fax_machine_prints_count_the_transmission() -> None:
    sent = [f" 03/03/2026 10:2{at} FROM: CLINIC  TEL 212 555 0100  PAGE {at} OF 2\n" for at in (1, 2)]
    assert starts(sent[0] + PRESCRIPTION, sent[1] + RECORD) == [1, 2]


def test_what_may_be_a_section_or_another_document_goes_to_a_person_in_one_piece() -> None:
    (part,) = split(file(SUMMARY, SUMMARY_GOES_ON))
    assert part.doubtful == (2,)


def test_two_prescriptions_of_one_patient_are_in_doubt() -> None:
    first = PRESCRIPTION.replace("Refills: 1", "")
    extraction = one(extract_all(file(first, PRESCRIPTION.replace("Amoxicillin", "Metformin"))))
    assert "UNCERTAIN_SPLIT" in {issue.code for issue in extraction.issues}
    assert extraction.needs_review
    assert {value.page for value in extraction.values()} == {1, 2}
    assert all(value.needs_review for value in extraction.values())


def test_two_bills_of_one_patient_are_two_by_their_numbers_and_dates() -> None:
    bill = "Riverside Hospital\n1 River Road, Boston, MA 02110\n INVOICE\n Patient Name: Oscar Lindt\n"
    first = bill + " Account No: 4471-A     Statement Date: 03/01/2026\n Total Amount Due 120.00\n"
    second = bill.replace("Riverside Hospital", "RIVERSIDE") + (
        " ACCT NO: 90210-7      BILL DATE: 05/12/2026\n X-ray chest   1   80.00   80.00\n TOTAL CHARGES 80.00\n"
    )
    assert [part.doubtful for part in split(file(first, second))] == [(), ()]


def test_a_label_is_no_value_of_the_label_above_it() -> None:
    lines = runs(page(" Patient Name\n Account Number\n"))
    assert head(lines, {}).identity == {}


def test_a_prescription_parts_from_a_summary_that_lists_medicines_to_take() -> None:
    summary = SUMMARY.replace("DISCHARGE SUMMARY", "AFTER HOSPITAL SUMMARY") + (
        " Medications to take at home\n   Amoxicillin 500 mg capsule take 1 capsule three times a day for 7 days\n"
    )
    parts = split(file(summary, PRESCRIPTION.replace("Nora Quill", "Oscar Lindt")))
    assert [part.type for part in parts] == ["discharge_summary", "prescription"]


def test_a_page_behind_the_last_of_a_count_begins_another_document() -> None:
    counted = (RECORD + "Page 1 of 2", RECORD_GOES_ON + "Page 2 of 2")
    nameless = PRESCRIPTION.replace("Patient Name: Nora Quill", " " * 24)
    assert [part.pages[0].number for part in split(file(*counted, nameless))] == [1, 3]


def test_a_letterhead_of_its_own_puts_a_page_that_names_nobody_in_doubt() -> None:
    nameless = PRESCRIPTION.replace("Patient Name: Nora Quill", " " * 24)
    (part,) = split(file(RECORD, nameless.replace(" Rx\n", "")))
    assert part.doubtful == (2,)


def test_every_document_has_its_own_fields_and_knows_its_pages() -> None:
    prescription, record = extract_all(file(PRESCRIPTION, RECORD, RECORD_GOES_ON))
    assert (prescription.pages, record.pages) == ((1,), (2, 3))
    assert values(prescription)["patient_name"] == "Nora Quill"
    assert values(record)["patient_name"] == "Oscar Lindt"
    assert values(record)["policy_number"] == "XY123456"
    assert {value.page for value in record.values()} == {2, 3}


def test_a_caller_who_names_the_type_gets_one_document() -> None:
    extraction = one(extract_all(file(PRESCRIPTION, RECORD), ParseOptions(document_type="patient_record")))
    assert extraction.document_type == "patient_record"
    assert extraction.pages == (1, 2)


def test_a_page_of_another_shape_may_be_another_document() -> None:
    wide = replace(page(CARD, 2), width=1712, height=1080)
    assert len(split([page(RECORD), wide])) == 2


def test_no_pages_are_one_document_without_anything() -> None:
    extraction = one(extract_all([]))
    assert extraction.document_type == "unknown"
    assert extraction.pages == ()


def one(extractions: tuple[Extraction, ...]) -> Extraction:
    (only,) = extractions
    return only


def test_prescriptions_of_one_patient_part_where_another_prescriber_gives_another_number() -> None:
    first = PRESCRIPTION.replace("M.D.", "M.D.   NPI: 1234567893")
    other = "\n PRESCRIPTION ORDER\n Patient Name: Nora Quill    Date: 02/27/2026\n Prescriber: Ida Moss, MD\n"
    other += " Rx\n   Metformin 500 mg 1 tab PO BID x 30 days\n"
    assert starts(first, other + " NPI: 1245319599\n") == [1, 2]
    (part,) = split(file(first, other + " NPI: 1234567893\n"))
    assert part.doubtful == (2,)
