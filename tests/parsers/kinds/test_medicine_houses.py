"""Medicines in the manners of single countries' houses: how many months, a strength per tablet, cautions below."""

from __future__ import annotations

import pytest

from tests.parsers.kinds.test_medicine import codes, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Tab. Verapamil 80 mg 1+1+1 - 7 days (after meal)",
            {"frequency": "1+1+1", "duration": "7 days", "directions": "(after meal)"},
        ),
        ("Cap. Nizatidine 150 mg 1+0+1 – 2 weeks", {"frequency": "1+0+1", "duration": "2 weeks"}),
        ("Tab. Verapamil 80 mg 1-0-1 - 5 days", {"frequency": "1-0-1", "duration": "5 days"}),
        ("Tab. Verapamil 80 mg 1-1-1-1 for 5 days", {"frequency": "1-1-1-1", "duration": "5 days"}),
    ],
)
def test_days_behind_a_schedule_are_no_part_of_it(text: str, expected: dict[str, str]) -> None:
    item = parse(text)[0]
    assert {name: item.value.get(name) for name in expected} == expected
    assert not codes(item)


@pytest.mark.parametrize("label", ["Mitte:", "Qty", "Supply:", "Dispense", "Mitte x"])
@pytest.mark.parametrize("lasts", ["3/12", "2/52", "28/7"])
def test_months_of_supply_are_no_quantity(label: str, lasts: str) -> None:
    found = parse(
        f"Tizanidine 4 mg tablets\nTake 1 tablet three times daily\n{label} {lasts}\n"
        f"Linezolid 600 mg tablets\nTake 1 tablet twice daily\n{label} {lasts}"
    )
    assert [(item.value["name"], item.value.get("quantity"), item.value["directions"]) for item in found] == [
        ("Tizanidine", None, "Take 1 tablet three times daily"),
        ("Linezolid", None, "Take 1 tablet twice daily"),
    ]


@pytest.mark.parametrize(
    ("printed", "strength"),
    [
        ("150 mg/tab", "150 mg"),
        ("20 mg/cap", "20 mg"),
        ("500mg / tablet", "500mg"),
        ("250 mg per capsule", "250 mg"),
        ("250 mg/5 mL", "250 mg/5 mL"),
        ("100 mcg/dose", "100 mcg/dose"),
    ],
)
def test_a_strength_per_tablet_is_the_tablets(printed: str, strength: str) -> None:
    assert parse(f"Bupropion {printed} #28\nSig: 1 daily for 28 days")[0].value["strength"] == strength


@pytest.mark.parametrize("supply", ["(3 days supply)", "(30 day supply)", "(30-day supply)", "(28 days' supply)"])
def test_days_of_supply_behind_a_quantity_are_no_part_of_it(supply: str) -> None:
    text = (
        "Drug                          Dispense                 Directions\n"
        f"Solifenacin 5 mg oral tablet  9 {supply}      Take 1 tablet by mouth once daily"
    )
    assert parse(text)[0].value["quantity"] == "9"


def test_a_form_of_its_own_column_stays() -> None:
    found = parse(
        "Substance        Strength    Form       Scheme\n"
        "Aceclofenac      100 mg      Tablet     1-0-1\n"
        "Cefdinir         300 mg      Capsule    1-0-1\n"
        "Acarbose         50 mg       Tablet     1-1-1"
    )
    assert [item.value.get("form") for item in found] == ["Tablet", "Capsule", "Tablet"]
    assert [item.value.get("frequency") for item in found] == ["1-0-1", "1-0-1", "1-1-1"]


@pytest.mark.parametrize(
    "caution",
    [
        "May cause drowsiness.",
        "Avoid alcohol.",
        "Finish the course.",
        "Do not drive or operate machinery if affected",
        "Shake well before use",
        "Store in a refrigerator.",
        "For external use only",
        "Do not take with milk or antacids",
        "Warning: may make you sleepy",
        "Limit exposure to sunlight",
    ],
)
def test_a_caution_below_the_directions_is_none_of_them(caution: str) -> None:
    found = parse(
        f"Tizanidine 2 mg\nTake 1 tablet three times daily after food\n{caution}\n"
        f"Nortriptyline 25 mg\nTake 1 tablet once daily after food\n{caution}"
    )
    assert [item.value["directions"] for item in found] == [
        "Take 1 tablet three times daily after food",
        "Take 1 tablet once daily after food",
    ]
