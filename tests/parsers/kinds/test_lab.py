"""Kinds of a laboratory's table."""

from __future__ import annotations

import pytest

from parsers.extraction import ParseOptions
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_flags import FLAG
from parsers.kinds.lab_ranges import REFERENCE_RANGE, limits
from parsers.kinds.lab_tests import TEST
from parsers.kinds.lab_units import LAB_UNIT, is_unit

UNITS = (
    "g/dL|mg/dL|mmol/L|µmol/L|umol/L|uIU/mL|mIU/L|x10^3/uL|10^9/L|x10E3/uL|K/uL|cells/µL|million/µL|fL|pg|%|mm/hr|mm/h|"
    "U/L|IU/L|ng/mL|pg/mL|µg/g|mEq/L|mL/min/1.73m2|/HPF|cells/cumm|/cumm|lakhs/cumm|mg/g|mOsm/kg|ratio|sec|CFU/mL|kU/L"
)


@pytest.mark.parametrize("unit", UNITS.split("|"))
def test_units_are_known(unit: str) -> None:
    assert is_unit(unit)


@pytest.mark.parametrize("text", ["Hemoglobin", "12.5", "Negative", "mg/dl7", "Dr. Reed", ""])
def test_other_words_are_no_units(text: str) -> None:
    assert not is_unit(text)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("9.0", {"value": "9.0"}),
        ("9.0 g/dL", {"value": "9.0", "unit": "g/dL"}),
        ("9.0 L", {"value": "9.0", "flag": "L"}),
        ("9.0 g/dL L", {"value": "9.0", "unit": "g/dL", "flag": "L"}),
        ("32%", {"value": "32", "unit": "%"}),
        ("H 17.4", {"value": "17.4", "flag": "H"}),
        ("12.1 *", {"value": "12.1", "flag": "*"}),
        ("<0.5", {"value": "<0.5"}),
        ("450,000\ncells/µL", {"value": "450,000", "unit": "cells/µL"}),
        ("2-5 /HPF", {"value": "2-5", "unit": "/HPF"}),
        ("1:160", {"value": "1:160"}),
        ("Not detected", {"value": "Not detected"}),
        ("Positive (A)", {"value": "Positive (A)"}),
    ],
)
def test_a_result_is_taken_apart(text: str, members: dict[str, str]) -> None:
    found = RESULT.parse(text, ParseOptions())
    assert found is not None
    assert found.value == members


@pytest.mark.parametrize("text", ["g/dL", "cells/µL", "x10^3/uL", "-", ""])
def test_a_unit_alone_is_no_result(text: str) -> None:
    assert RESULT.parse(text, ParseOptions()) is None


@pytest.mark.parametrize(
    ("kind", "text"), [(RESULT, "9.0 g/dL 11.5 - 15.5"), (RESULT, "see below for it"), (LAB_UNIT, "mq/dI7"),
                       (FLAG, "Oops"), (REFERENCE_RANGE, "99 - 70"), (REFERENCE_RANGE, "450,000")]
)  # fmt: skip
def test_what_does_not_look_right_is_in_doubt(kind: object, text: str) -> None:
    found = kind.parse(text, ParseOptions())  # type: ignore[attr-defined]
    assert found is not None
    assert found.issues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11.5 - 15.5 g/dL", (11.5, 15.5)),
        ("34.5% - 44.5%", (34.5, 44.5)),
        ("150,000 - 400,000", (150000, 400000)),
        ("<5.0", (None, 5.0)),
        ("≥60", (60.0, None)),
        ("Up to 40", (None, 40.0)),
        ("M: 13-17 F: 12-15", (None, None)),
        ("Negative", (None, None)),
    ],
)
def test_the_limits_of_a_range(text: str, expected: tuple[float | None, float | None]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Hemoglobin AIC", "Hemoglobin A1C"),
        ("HbAlc", "HbA1c"),
        ("Vitamin BI2 (Cobalamin)", "Vitamin B12 (Cobalamin)"),
        ("Vitamin D, 25-0H", "Vitamin D, 25-OH"),
        ("C02", "CO2"),
        ("CA l9-9", "CA l9-9"),
        ("Apo AI", "Apo AI"),
        ("Iron", "Iron"),
        ("ALT", "ALT"),
    ],
)
def test_names_with_figures_are_put_right(read: str, meant: str) -> None:
    found = TEST.parse(read, ParseOptions())
    assert found is not None
    assert found.value == meant
