"""Claims of other houses: what the patient is to the insured, addresses under names, heads that end with a currency."""

from __future__ import annotations

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import fields, page, read


def claim(text: str) -> dict[str, object]:
    """The fields of the claim."""
    return fields(page("\n CLAIM FORM\n" + text), "claim_form")


PEOPLE = """
 Subscriber name: Ann Lee          Member ID: LHC1094585
 Patient name: {patient}
 {line}

 Service date     CPT code     Charge
 08/14/2024       93010        335.00
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Patient is: ☒ the member  ☐ spouse  ☐ child", "Self"),
        ("Who is the claim for?   ☐ Self  ☒ Spouse  ☐ Child", "Spouse"),
        ("(please tick): Self ☐    Partner ☒    Dependant ☐", "Partner"),
        ("Relation to principal: Same", "Self"),
        ("Patient's relationship with Life Assured : DAUGHTER", "DAUGHTER"),
        ("Patient is the policyholder's    Child", "Child"),
        ("I ask for a refund of what I paid for my own treatment.", "Self"),
        ("18. Tick who was treated ☐ Self ☒ Spouse ☐ Child ☐", "Spouse"),
    ],
)
def test_what_the_patient_is_to_the_insured(line: str, expected: str) -> None:
    assert claim(PEOPLE.format(patient="Tom Lee", line=line)).get("patient_relationship") == expected


def test_a_relationship_in_brackets_behind_the_name() -> None:
    found = claim(PEOPLE.format(patient="Lasse Lee (son)", line=""))
    assert (found["patient_name"], found["patient_relationship"]) == ("Lasse Lee", "son")


@pytest.mark.parametrize("line", ["☐ Self ☐ Spouse ☐ Child", "☒ Self ☒ Spouse ☐ Child", "This is at my own risk."])
def test_no_relationship_is_made_up(line: str) -> None:
    assert "patient_relationship" not in claim(PEOPLE.format(patient="Tom Lee", line=line))


def test_an_address_under_the_name_in_its_box() -> None:
    found = claim("""
 Policyholder                             Policy number VS/778/20114
 Mr Stuart Pemberton
 9 Dovecote Lane
 Ashwick BA3 4XX

 Name of patient: Gillian Pemberton       Date of birth: 12/06/1970
""")
    assert found["insured_name"] == "Stuart Pemberton"
    assert found["insured_address"] == "9 Dovecote Lane, Ashwick BA3 4XX"


@pytest.mark.parametrize("head", ["Tariff GHS", "Gross AED", "Total (KES)", "Tariff in NIS"])
def test_a_head_that_ends_with_a_currency_is_over_amounts(head: str) -> None:
    found = claim(f"""
 Subscriber name: Ann Lee          Member ID: LHC1094585

 Date of service     G-DRG / procedure code     Qty        {head}
 08/14/2024          93010                      1              335.00
 08/15/2024          71045                      2               90.00
""")
    assert found["service_lines"] == [
        {"date_from": "2024-08-14", "procedure_code": "93010", "units": "1", "charge": "335.00"},
        {"date_from": "2024-08-15", "procedure_code": "71045", "units": "2", "charge": "90.00"},
    ]


def test_a_phone_beyond_the_services_may_be_the_doctors() -> None:
    text = f"""
 CLAIM FORM
{PEOPLE.format(patient="Tom Lee", line="")}
 Signed by the dentist      Phone (315) 555-0171
"""
    phone = read(page(text), "claim_form").fields.get("patient_phone")
    assert phone is None or (isinstance(phone, FieldValue) and phone.needs_review)


def test_whose_the_only_birthday_of_two_people_is_goes_to_a_person() -> None:
    text = """
 CLAIM FORM
 Principal member: Sarah Namukasa     Patient: Ruth Namukasa     Member No: PH/0021/044
 Date of birth: 04/06/1987            Sex: Female
"""
    born = read(page(text), "claim_form").fields
    given = [born[name] for name in ("date_of_birth", "insured_date_of_birth") if name in born]
    assert all(isinstance(each, FieldValue) and each.needs_review for each in given)
