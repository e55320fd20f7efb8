"""A made-up prescription on two pages, drawn with the places of its values known."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (1275, 1650)
_NAVY, _INK, _FAINT = "#1d3461", "#20242c", "#7b8496"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a PNG, and where each named text stands on it (fractions)."""

    png: bytes
    boxes: dict[str, list[float]]


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


class _Pen:
    def __init__(self) -> None:
        self.picture = Image.new("RGB", SIZE, "#fdfdfb")
        self.draw = ImageDraw.Draw(self.picture)
        self.boxes: dict[str, list[float]] = {}

    def write(self, at: tuple[int, int], text: str, size: int = 26, colour: str = _INK, name: str = "") -> None:
        self.draw.text(at, text, colour, _font(size))
        left, top, right, bottom = self.draw.textbbox(at, text, font=_font(size))
        if name:
            wide, high = SIZE
            self.boxes[name] = [(left - 4) / wide, (top - 4) / high, (right + 4) / wide, (bottom + 4) / high]

    def sheet(self) -> Sheet:
        png = BytesIO()
        self.picture.save(png, "PNG")
        return Sheet(png.getvalue(), self.boxes)


def first_page() -> Sheet:
    pen = _Pen()
    pen.draw.rectangle((0, 0, SIZE[0], 26), _NAVY)
    pen.write((110, 110), "Dr. Otto Muster, MD", 46, _NAVY, "prescriber_name")
    pen.write((110, 175), "12 Sample Street, Springfield, IL 62701", 25, _FAINT)
    pen.write((110, 212), "(217) 555-0142", 25, _FAINT, "prescriber_phone")
    pen.draw.line((110, 275, 1165, 275), _NAVY, 3)
    rows = [
        (330, "Patient", "Ada Example", "patient_name"),
        (390, "Date of birth", "March 9, 1961", "date_of_birth"),
        (450, "Date", "11/18/2026", "prescription_date"),
    ]
    for top, label, value, name in rows:
        pen.write((110, top), label, 24, _FAINT)
        pen.write((360, top - 4), value, 30, name=name)
    pen.write((110, 560), "Rx", 76, _NAVY)
    pen.write((240, 580), "Lisinopril 10 mg tablet  1 tab PO daily", 31, name="medicine 1")
    pen.write((240, 650), "Atorvastatin 20 mg tablet  1 tab PO at bedtime", 31, name="medicine 2")
    pen.write((240, 720), "Metformin 500 mg tablet  1 tab PO BID with meals", 31, name="medicine 3")
    pen.write((110, 850), "Directions", 24, _FAINT)
    pen.write((110, 890), "Take all medicines with a full glass of water.", 29, name="directions")
    pen.write((110, 1480), "Refills: 2", 29, name="refills")
    pen.draw.arc((760, 1400, 1120, 1520), 190, 350, _NAVY, 4)
    pen.draw.line((740, 1530, 1165, 1530), _FAINT, 2)
    pen.write((740, 1545), "Signature", 22, _FAINT)
    return pen.sheet()


def second_page() -> Sheet:
    pen = _Pen()
    pen.draw.rectangle((0, 0, SIZE[0], 26), _NAVY)
    pen.write((110, 120), "Page 2", 34, _NAVY)
    pen.write((110, 220), "DEA number", 24, _FAINT)
    pen.write((360, 216), "AM1234563", 30, name="prescriber_dea")
    return pen.sheet()
