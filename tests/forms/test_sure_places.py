"""Right values that need no person: telephones of the paper's country, captions over values, houses; no addressee."""

from __future__ import annotations

from typing import Any

import pytest

from parsers.extraction import FieldValue
from tests.forms.paper import page, read

LETTER = """
 Bellfield Private Hospital                                    INVOICE
 12 Weir Lane, Penhallow, LS23 8NQ
 Tel 0113 496 0123

 {who}
 9 Larkspur Terrace
 Penhallow
 LS16 1LQ

 Invoice number: B-20418          Invoice date: 14 March 2024
 {said}

 Description                                          Amount
 Consultation                                        £180.00
 X-ray of the wrist                                   £95.00
                                         Total       £275.00

 Patients of insured schemes should send us the form of their insurer with this invoice.
"""


def _bill(text: str) -> dict[str, Any]:
    return dict(read(page(text), "hospital_bill").fields)


def _doubted(fields: dict[str, Any], name: str) -> bool:
    assert isinstance(fields[name], FieldValue)
    return bool(fields[name].needs_review)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Ursula Burns", ""),  # the bill may go to whoever pays
        ("Ursula Burns", "For the treatment of your daughter Chloe"),
        ("Ursula Burns", "Re: Chloe Burns"),
        ("Ursula Burns", "Consultation for Master Tom Burns"),
        ("Ursula Burns", "Guarantor no. 4471"),
        ("Ursula Burns", "Child seen 12 March 2024"),
        ("Harrow Fencing Ltd", ""),
    ],
)
def test_who_is_written_to_is_not_surely_the_patient(who: str, said: str) -> None:
    fields = _bill(LETTER.format(who=who, said=said))
    assert "patient_name" not in fields or _doubted(fields, "patient_name")


PHONES = """
 Orchard Women's Clinic                                    TAX INVOICE
 5 Mill Road, {town}
 {phone}

 Patient name: Hana Lim          Invoice number: 24-118          Invoice date: 14 March 2024

 Description                                          Amount
 Consultation                                         180.00
                                         Total        180.00
"""


@pytest.mark.parametrize(
    ("town", "phone", "doubted"),
    [
        ("Singapore 329841", "Tel: 6555 4441", False),
        ("Singapore 329841", "Tel: 6555 444", True),
        ("Singapore 329841", "Tel: 6555 4441 Co. Reg. No. 198501938K", False),
        ("Naas, Co. Kildare", "Tel: (045) 555 602", False),
        ("Naas, Co. Kildare", "Tel: 45 555 602", True),
        ("Springfield, IL 62701", "Tel: 6555 4441", True),
    ],
)
def test_telephones_are_judged_by_the_country(town: str, phone: str, doubted: bool) -> None:
    assert _doubted(_bill(PHONES.format(town=town, phone=phone)), "facility_phone") is doubted


BAND = """
 Bellfield Surgery Center, LLC
 117 W Briar St, Bellfield, NC 28180

 Account        Statement date        Surgeon                    Surgery date
 33987A         April 1, 2024         Charlotte Yoder, PA-C      03/02/2024

 Patient name   Ursula Burns

 Service                                              Charge
 Facility fee                                       4,159.50
 Recovery                                             601.25

                         Gross charges              $4,760.75
                         Total                      $4,760.75
                         Deposit paid                $250.00
                         Adjustments                   $0.00
                         Balance due                $4,510.75
"""


def test_a_row_of_captions_over_their_values_is_as_sure_as_labels_beside_them() -> None:
    fields = _bill(BAND)
    assert fields["invoice_date"].value == "2024-04-01"
    assert fields["provider_name"].value == "Charlotte Yoder, PA-C"
    assert not _doubted(fields, "invoice_date")
    assert not _doubted(fields, "provider_name")


def test_an_empty_label_does_not_take_the_unknown_label_below_it() -> None:
    fields = _bill(
        BAND.replace(" Patient name   Ursula Burns", " Patient name   Ursula Burns\n Patient address\n Caregiver   Max")
    )
    assert "patient_address" not in fields or _doubted(fields, "patient_address")


@pytest.mark.parametrize(
    ("provider", "doubted"), [("Danielle Gill, PA-C", False), ("Danielle Gill", True), ("Dr Danielle Gill", False)]
)
def test_a_degree_tells_that_provider_means_the_doctor(provider: str, doubted: bool) -> None:
    text = PHONES.format(town="Springfield, IL 62701", phone=f"Provider: {provider}")
    assert _doubted(_bill(text), "provider_name") is doubted


@pytest.mark.parametrize(
    ("address", "doubted"),
    [
        ("Primrose Towers, Station Road, Padmanagar, Maharashtra 437052", False),
        ("Hickory Street, Near Al Noor Mosque, Al Majaz, Sharjah", False),
        ("Station Road, Padmanagar, Maharashtra 437052", True),
    ],
)
def test_houses_with_names_need_no_number(address: str, doubted: bool) -> None:
    text = PHONES.format(town="Singapore 329841", phone=f"Patient address: {address}")
    assert _doubted(_bill(text), "patient_address") is doubted


@pytest.mark.parametrize(("plan", "doubted"), [("Bronze HSA 6500", False), ("Lakeview 4471 ext 12", True)])
def test_a_number_may_be_part_of_a_plans_name(plan: str, doubted: bool) -> None:
    text = f"""
 Cascade Health                              MEMBER ID CARD
 Member name: Quentin Ingram
 Member ID: 10942756602
 Group number: 932206
 Plan: {plan}
"""
    found = read(page(text), "insurance_card").fields["plan_name"]
    assert isinstance(found, FieldValue)
    assert found.needs_review is doubted
