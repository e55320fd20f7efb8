"""The maker: the same seed gives the same paper, every glyph exists, the truth speaks the contract's language."""

from __future__ import annotations

import random
import re
import subprocess

import pytest

from evaluation.documents.fonts import HAND_FACES, PLAIN_HAND_FACES, missing
from evaluation.documents.gallery import layouts
from evaluation.documents.layouts import Drawn, Layout
from evaluation.documents.people import Doctor, make_doctor, npi_number
from evaluation.documents.printed import NoChromium

ALL = layouts()
ELSEWISE = ("patient_sex", "prescriber_name", "currency")
"""Fields that are printed otherwise than their normal form says."""


def made(layout: Layout, seed: int) -> tuple[bytes, Drawn]:
    """The document; the test is skipped where there is no Chromium to print it."""
    try:
        return layout.make(seed)
    except NoChromium as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_same_seed_same_bytes(layout: Layout) -> None:
    first, drawn = made(layout, 3)
    second, _ = layout.make(3)
    assert first == second
    assert first.startswith(b"%PDF")
    assert drawn.sheet.pages <= 6
    assert sorted(page for part in drawn.parts for page in part.pages) in ([], list(range(1, drawn.sheet.pages + 1)))


@pytest.mark.parametrize("layout", ALL, ids=lambda layout: layout.name)
def test_truth_is_on_the_paper(layout: Layout, tmp_path) -> None:
    """Every name, date's year, number and medicine of the truth can be found in the text layer."""
    pdf, drawn = made(layout, 5)
    path = tmp_path / "document.pdf"
    path.write_bytes(pdf)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    words = set(re.findall(r"\w+", _bare(text)))
    for part in drawn.parts or (drawn,):
        for name, value in part.fields.items():
            for item in value if isinstance(value, list) else [value]:
                for member in item.values() if isinstance(item, dict) else [item]:
                    if isinstance(member, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", member):
                        lost = set(re.findall(r"\w+", _bare(member))) - words
                        assert not lost or name in ELSEWISE, (name, member, lost)


def _bare(text: str) -> str:
    """Small letters, numbers without thousands' separators and without cents that are nought."""
    text = re.sub(r"(?<=\d)[,'](?=\d\d\d)", "", text.lower())
    return re.sub(r"(?<=\d)\.00(?!\d)", "", text)


def test_npi_check_digit_by_the_published_example() -> None:
    """45 CFR 162.406's worked example: 123456789 takes the check digit 3."""

    class Fixed:
        def randint(self, low: int, high: int) -> int:
            return 23456789

    assert npi_number(Fixed()) == "1234567893"  # type: ignore[arg-type]


def test_doctors_carry_valid_dea_numbers() -> None:
    doctor: Doctor = make_doctor(random.Random(1), "us")
    digits = [int(digit) for digit in doctor.dea[2:]]
    assert (digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5])) % 10 == digits[6]


def test_missing_faces_are_named() -> None:
    assert set(missing()) <= {
        "sans",
        "serif",
        "mono",
        "narrow",
        "office",
        "book",
        "modern",
        "slab",
        *HAND_FACES,
        *PLAIN_HAND_FACES,
    }
