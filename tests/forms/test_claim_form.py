"""The CMS-1500 as it is filled in: typed, blank, misread, over several pages. People and numbers are made up."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from parsers.extraction import FieldValue
from parsers.page import Box
from tests.forms.paper import fields, page, read, skewed

OF_1990 = """
PLEASE DO NOT STAPLE                 HEALTH INSURANCE CLAIM FORM
1. MEDICARE   MEDICAID   CHAMPUS   GROUP          OTHER          1a. INSURED'S I.D. NUMBER
                                   HEALTH PLAN                   (FOR PROGRAM IN ITEM 1)
☐ (Medicare #)  ☐ (Medicaid #)     ☒ (SSN or ID)  ☐ (ID)          22-4410-30718
2. PATIENT'S NAME (Last Name)    3. PATIENT'S BIRTH DATE         4. INSURED'S NAME
                                 MM   DD   YY       SEX
 Lindt, Oscar B.                 01   12   1970   M ☒ F ☐         Lindt, Helga
5. PATIENT'S ADDRESS             6. RELATIONSHIP TO INSURED      7. INSURED'S ADDRESS

 12 Kiln Lane                    Self ☐ Spouse ☒ Child ☐         14 Kiln Lane
CITY                  STATE      8. PATIENT STATUS               CITY                   STATE

 Harrow               OH         Single ☐ Married ☒ Other ☐      Harrow                 OH
ZIP CODE     TELEPHONE                                           ZIP CODE     TELEPHONE

 44727       (440) 555-0142                                      44727
9. OTHER INSURED'S NAME          10. IS PATIENT'S CONDITION      11. INSURED'S POLICY GROUP
                                                                  G4100B
a. OTHER INSURED'S POLICY OR     a. EMPLOYMENT?                  a. INSURED'S DATE OF BIRTH
                                                                 MM   DD   YY
                                 ☐ YES   ☒ NO                    03   04   1968
                                                                 c. INSURANCE PLAN NAME
                                                                  Group Health Plan
READ BACK OF FORM BEFORE COMPLETING & SIGNING THIS FORM.
12. PATIENT'S OR AUTHORIZED PERSON'S SIGNATURE I authorize the release of any medical information
17. NAME OF REFERRING PHYSICIAN OR OTHER SOURCE                  18. HOSPITALIZATION DATES
 Self                                                            FROM        TO
21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY. (RELATE)           22. MEDICAID RESUBMISSION

 1. R11 . 0           3. E11.9
 2. K59 . 00          4. ____                                    23. PRIOR AUTHORIZATION NUMBER

24. A                      B     C    D                          F          G      K
DATE(S) OF SERVICE         Place Type PROCEDURES, SERVICES                  DAYS   RESERVED FOR
From           To          of    of   CPT/HCPCS   MODIFIER       $ CHARGES  UNITS  LOCAL USE
MM  DD  YY     MM  DD  YY
10  11  21     10  12  21  11         90801       25             170 00     1      1234567893
10  11  21                 11         J1885                      40.50      2      1234567893


25. FEDERAL TAX I.D. NUMBER     27. ACCEPT ASSIGNMENT?   28. TOTAL CHARGE   29. AMOUNT PAID
                       SSN EIN
 12-3456789            ☐   ☒    ☒ YES   ☐ NO             $ 210 50           $ 20 00
31. SIGNATURE OF PHYSICIAN      32. NAME AND ADDRESS OF FACILITY   33. PHYSICIAN'S, SUPPLIER'S BILLING NAME
OR SUPPLIER                                                       ADDRESS, ZIP CODE & PHONE #
                                 Harrow Clinic                     Ann Quill MD
                                 9 Mill Road                       7 Oak Street       (440) 555-0199
SIGNED          DATE 10/20/21    Harrow, OH 44727                  Harrow, OH 44727
PIN#                                                              PIN#
PLEASE PRINT OR TYPE                                             FORM HCFA-1500 (12-90)
"""

EXPECTED = {
    "insurance_program": "Group Health Plan",
    "insured_id": "22-4410-30718",
    "patient_name": "Oscar B. Lindt",
    "date_of_birth": "1970-01-12",
    "patient_sex": "male",
    "patient_address": "12 Kiln Lane, Harrow, OH, 44727",
    "patient_phone": "(440) 555-0142",
    "patient_relationship": "Spouse",
    "insured_name": "Helga Lindt",
    "insured_address": "14 Kiln Lane, Harrow, OH, 44727",
    "insured_date_of_birth": "1968-03-04",
    "group_number": "G4100B",
    "plan_name": "Group Health Plan",
    "referring_provider": "Self",
    "diagnosis_codes": ["R11.0", "E11.9", "K59.00"],
    "service_lines": [
        {
            "date_from": "2021-10-11",
            "date_to": "2021-10-12",
            "place_of_service": "11",
            "procedure_code": "90801",
            "modifier": "25",
            "charge": "170.00",
            "units": "1",
            "provider_id": "1234567893",
        },
        {
            "date_from": "2021-10-11",
            "place_of_service": "11",
            "procedure_code": "J1885",
            "charge": "40.50",
            "units": "2",
            "provider_id": "1234567893",
        },
    ],
    "federal_tax_id": "12-3456789",
    "accept_assignment": True,
    "total_charge": "210.50",
    "amount_paid": "20.00",
    "signature_date": "2021-10-20",
    "facility_name": "Harrow Clinic",
    "facility_address": "9 Mill Road, Harrow, OH 44727",
    "billing_provider_name": "Ann Quill MD",
    "billing_provider_address": "7 Oak Street, Harrow, OH 44727",
    "billing_provider_phone": "(440) 555-0199",
}


def test_every_box_of_the_form_of_1990() -> None:
    assert fields(page(OF_1990)) == EXPECTED


def test_a_form_that_lies_a_little_askew() -> None:
    assert fields(skewed(page(OF_1990), 0.4)) == EXPECTED


def test_a_blank_form_holds_nothing() -> None:
    printed = """
                                     HEALTH INSURANCE CLAIM FORM
1. MEDICARE   MEDICAID   TRICARE   OTHER                         1a. INSURED'S I.D. NUMBER
                                                                 (For Program in Item 1)
☐ (Medicare#)  ☐ (Medicaid#)  ☐ (ID#/DoD#)  ☐ (ID#)
2. PATIENT'S NAME (Last Name)    3. PATIENT'S BIRTH DATE         4. INSURED'S NAME (Last Name, First Name)
                                 MM   DD   YY       SEX
                                                  M ☐ F ☐
5. PATIENT'S ADDRESS (No.)       6. RELATIONSHIP TO INSURED      7. INSURED'S ADDRESS (No., Street)

                                 Self ☐ Spouse ☐ Child ☐
CITY                  STATE      8. RESERVED FOR NUCC USE        CITY                   STATE

ZIP CODE     TELEPHONE                                           ZIP CODE     TELEPHONE
             (Include Area Code)                                              (Include Area Code)
              (     )                                                          (     )
9. OTHER INSURED'S NAME          10. IS PATIENT'S CONDITION      11. INSURED'S POLICY GROUP
                                 RELATED TO:
a. OTHER INSURED'S POLICY OR     a. EMPLOYMENT?                  a. INSURED'S DATE OF BIRTH
                                                                 MM   DD   YY
                                 ☐ YES   ☐ NO
                                                                 c. INSURANCE PLAN NAME

                                                                 d. IS THERE ANOTHER HEALTH BENEFlT PLAM?
READ BACK OF FORM BEFORE COMPLETING & SIGNING THIS FORM.
17. NAME OF REFERRING PROVIDER OR OTHER SOURCE                   18. HOSPITALIZATION DATES
                                                                 FROM        TO
21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY                     22. RESUBMISSION CODE
A. ____     B. ____     C. ____     D. ____
E. ____     F. ____     G. ____     H. ____                      23. PRIOR AUTHORIZATION NUMBER
24. A                      B     C    D                          F          G      J
DATE(S) OF SERVICE         PLACE EMG  PROCEDURES, SERVICES                  DAYS   RENDERING
From           To          OF         CPT/HCPCS   MODIFIER       $ CHARGES  UNITS  PROVIDER ID. #
MM  DD  YY     MM  DD  YY
1                                                                                  NPI
2                                                                                  NPI

25. FEDERAL TAX I.D. NUMBER     27. ACCEPT ASSIGNMENT?   28. TOTAL CHARGE   29. AMOUNT PAID
                       SSN EIN  (For govt. claims, see back)
                       ☐   ☐    ☐ YES   ☐ NO             $                  $
31. SIGNATURE OF PHYSICIAN      32. SERVICE FACILITY LOCATION INFORMATION  33. BILLING PROVIDER INFO & PH #  (    )
OR SUPPLIER

SIGNED          DATE            a.             b.                 a.             b.
NUCC Instruction Manual available at: www.nucc.org     PLEASE PRINT OR TYPE   APPROVED OMB-0938-1197 FORM 1500 (02-12)
"""
    extraction = read(page(printed))
    assert extraction.document_type == "claim_form"
    assert extraction.fields == {}
    assert extraction.needs_review


UB04 = """
Harrow General Hospital                2                3a PAT. CNTL #  A4410          4 TYPE OF BILL
9 Mill Road                                             b. MED. REC. #  77120             0131
Harrow, OH 44727
(440) 555-0177                                          5 FED. TAX NO.    6 STATEMENT COVERS PERIOD
                                                        12-3456789        031226     031426
8 PATIENT NAME                         9 PATIENT ADDRESS                b CITY        c STATE     d ZIP
 LINDT, OSCAR                           12 KILN LANE                     HARROW        OH          44727
10 BIRTHDATE      11 SEX      12 ADMISSION DATE     13 HR     14 TYPE     17 STAT     18-28 CONDITION CODES
 01121970          M           031226                          1           01

42 REV. CD.  43 DESCRIPTION         44 HCPCS / RATE / HIPPS CODE  45 SERV. DATE  46 SERV. UNITS  47 TOTAL CHARGES
 0300         LABORATORY             80053                         031226         2               120 50
 0450         EMERGENCY ROOM         99284                         031426         1               700 00


 0001         PAGE 1 OF 1            CREATION DATE                 032026         TOTALS          820 50
50 PAYER NAME                 51 HEALTH PLAN ID      52 REL INFO   53 ASG BEN    54 PRIOR PAYMENTS
 Group Health Plan                                    Y             Y             20 00

58 INSURED'S NAME             59 P.REL     60 INSURED'S UNIQUE ID      61 GROUP NAME     62 INSURANCE GROUP NO.
 LINDT, HELGA                  18           22-4410-30718                                 G4100B

66 DX     67             A              B              C
0          R110           E119           I10 Y
69 ADMIT DX               76 ATTENDING     NPI 1234567893  LAST QUILL  FIRST ANN
80 REMARKS
UB-04 CMS-1450
"""


def test_the_boxes_of_a_hospitals_claim() -> None:
    assert fields(page(UB04)) == {
        "insured_id": "22-4410-30718",
        "patient_name": "OSCAR LINDT",
        "date_of_birth": "1970-01-12",
        "patient_sex": "male",
        "patient_address": "12 KILN LANE, HARROW, OH, 44727",
        "insured_name": "HELGA LINDT",
        "group_number": "G4100B",
        "plan_name": "Group Health Plan",
        "diagnosis_codes": ["R110", "E119", "I10"],
        "service_lines": [
            {"date_from": "2026-03-12", "procedure_code": "80053", "charge": "120.50", "units": "2"},
            {"date_from": "2026-03-14", "procedure_code": "99284", "charge": "700.00", "units": "1"},
        ],
        "total_charge": "820.50",
        "amount_paid": "20.00",
        "federal_tax_id": "12-3456789",
        "billing_provider_name": "Harrow General Hospital",
        "billing_provider_address": "9 Mill Road, Harrow, OH 44727",
        "billing_provider_phone": "(440) 555-0177",
    }


LISTING = """
                          Professional Claim Detail
 Insured ID:     22-4410-30718          Billing Provider:    Harrow Medical Group
 Insured Name:   Lindt, Helga           Billing Address:     9 Mill Road
                                                             Harrow, OH 44727
 Patient:        Lindt, Oscar           Billing Phone:       (440) 555-0177
 Patient DOB:    01/12/1970             Federal Tax ID:      12-3456789
 Relationship:   Spouse                 Accept Assignment:   No
 Diagnosis Codes:  R11.0   E11.9

 From         To           POS    Procedure    Mod    Units      Charge
 10/11/2021   10/12/2021   11     90801        25     1          170.00
 10/11/2021   10/11/2021   11     J1885               2           40.50

                                           Total Charge:         210.50
                                           Amount Paid:           20.00
"""


def test_a_billing_programs_listing() -> None:
    assert fields(page(LISTING)) == {
        "insured_id": "22-4410-30718",
        "insured_name": "Helga Lindt",
        "patient_name": "Oscar Lindt",
        "date_of_birth": "1970-01-12",
        "patient_relationship": "Spouse",
        "accept_assignment": False,
        "diagnosis_codes": ["R11.0", "E11.9"],
        "service_lines": [
            {
                "date_from": "2021-10-11",
                "date_to": "2021-10-12",
                "place_of_service": "11",
                "procedure_code": "90801",
                "modifier": "25",
                "charge": "170.00",
                "units": "1",
            },
            {
                "date_from": "2021-10-11",
                "date_to": "2021-10-11",
                "place_of_service": "11",
                "procedure_code": "J1885",
                "charge": "40.50",
                "units": "2",
            },
        ],
        "federal_tax_id": "12-3456789",
        "total_charge": "210.50",
        "amount_paid": "20.00",
        "billing_provider_name": "Harrow Medical Group",
        "billing_provider_address": "9 Mill Road, Harrow, OH 44727",
        "billing_provider_phone": "(440) 555-0177",
    }


def test_a_total_that_is_not_the_sum_goes_to_a_person() -> None:
    found = read(page(OF_1990.replace("210 50", "212 50"))).fields["total_charge"]
    assert isinstance(found, FieldValue)
    assert found.value == "212.50"
    assert "SUM_MISMATCH" in {issue.code for issue in found.issues}
    assert found.needs_review


def test_a_total_without_its_lines_goes_to_a_person() -> None:
    found = read(page(UB04.replace("0300 ", "O3OO ").replace("0450 ", "O45O "))).fields
    total = found["total_charge"]
    assert isinstance(total, FieldValue)
    assert "service_lines" not in found
    assert total.value == "820.50"
    assert total.needs_review


def diagnoses(form: str) -> dict[str, bool]:
    """Whether each diagnosis goes to a person."""
    codes = read(page(form)).fields["diagnosis_codes"]
    assert not isinstance(codes, FieldValue)
    return {str(code.value): code.needs_review for code in codes}


def test_a_diagnosis_that_does_not_exist_goes_to_a_person() -> None:
    assert diagnoses(OF_1990.replace("E11.9", "150.6")) == {"R11.0": False, "150.6": True, "K59.00": False}


def test_the_day_of_service_tells_a_misread_letter_from_an_old_code() -> None:
    misread = OF_1990.replace("E11.9", "148.91")
    assert diagnoses(misread) == {"R11.0": False, "I48.91": True, "K59.00": False}
    assert diagnoses(misread.replace("10  11  21", "10  11  12"))["148.91"] is False


def test_an_npi_with_a_wrong_check_digit_goes_to_a_person() -> None:
    lines = read(page(OF_1990.replace("40.50      2      1234567893", "40.50      2      1234567890"))).fields
    services = lines["service_lines"]
    assert not isinstance(services, FieldValue)
    assert [line.needs_review for line in services] == [False, True]


@pytest.mark.parametrize("seed", range(8))
def test_no_spoilt_form_makes_extraction_crash_or_invent(seed: int) -> None:
    rng = random.Random(seed)
    form = page(OF_1990)
    kept = [word for word in form.words if rng.random() >= seed / 16]
    words = [replace(word, box=_moved(word.box, rng.uniform(-0.01, 0.01))) for word in kept]
    extraction = read(replace(form, words=tuple(words)), "claim_form")
    said = "".join(word.text for word in words)
    for value in extraction.values():
        assert 0 < value.confidence < 1
        assert any(piece in said for piece in value.raw.replace(";", " ").split())


def _moved(box: Box, by: float) -> Box:
    return Box(box.left + by, box.top + by / 4, box.right + by, box.bottom + by / 4)


def test_wrong_values_of_a_spoilt_form_go_to_a_person() -> None:
    """Every line in turn is lost, as a fold or a stamp loses it: the box above must not swallow the one below."""
    form = page(OF_1990)
    silent = []
    for row in {round(word.box.top, 4) for word in form.words}:
        spoilt = replace(form, words=tuple(word for word in form.words if round(word.box.top, 4) != row))
        for name, value in read(spoilt, "claim_form").fields.items():
            given = [value] if isinstance(value, FieldValue) else list(value)
            silent += [(row * 60, name, each.value) for each in given if not each.needs_review and _wrong(name, each)]
    assert silent == []


def _wrong(name: str, given: FieldValue) -> bool:
    """Whether a value is another than the form's."""
    expected = EXPECTED[name]
    if isinstance(given.value, str | bool):
        return given.value not in (expected if isinstance(expected, list) else [expected])
    assert isinstance(expected, list)
    return all(given.value != each for each in expected)


def test_codes_in_a_row_do_not_go_on_beyond_their_commas() -> None:
    claim = """
                     MEDICLAIM CLAIM FORM
 Insured name: Oscar Lindt            Policy no: XY123456
 Patient name: Oscar Lindt
 ICD-10 diagnosis codes: R11.0, E11.9, K59.00
 Total charge: 120.00
"""
    codes = read(page(claim), "claim_form").fields["diagnosis_codes"]
    assert [(each.value, each.needs_review) for each in codes] == [
        ("R11.0", False),
        ("E11.9", False),
        ("K59.00", False),
    ]


def test_the_end_of_a_caption_in_a_line_of_its_own_is_nobodys_name() -> None:
    caption = "17. NAME OF REFERRING PHYSICIAN OR OTHER SOURCE "
    drifted = OF_1990.replace(caption, caption.replace("SOURCE", "      ")).replace(
        "\n Self ", "\nSOURCE\n DR AMOS REED "
    )
    assert fields(page(drifted))["referring_provider"] == "DR AMOS REED"
