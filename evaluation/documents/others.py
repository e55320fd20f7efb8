"""Documents of no type there is: nothing may be claimed about them with confidence."""

from __future__ import annotations

import random

from evaluation.documents.facts import Rx, make_rx, month_first, pens
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.parts import Form
from evaluation.documents.sheet import A4, Pen, Sheet

_GOODS = ("Printer paper, 500 sheets", "Desk lamp", "Office chair, grey", "Toner cartridge", "Whiteboard markers")


@layout("unknown", "train")
def other_letter(rng: random.Random) -> Drawn:
    """A private letter that happens to speak of a doctor."""
    return _letter(rng, "Thank you for the pleasant stay in your guest house. The weather was kinder than we had any "
                        "right to expect, and Doctor Whitlow next door lent us his bicycles. We hope to be back in "
                        "spring, when the orchard is in bloom.")  # fmt: skip


@layout("unknown", "train")
def other_memo(rng: random.Random) -> Drawn:
    """An office memo about a car park."""
    return _letter(rng, "The car park behind the main building is closed from Monday for resurfacing. Staff with "
                        "permits may use the upper deck. Please take your bicycle from the shed before the weekend, "
                        "and tell visitors to ring at the side entrance.")  # fmt: skip


def _letter(rng: random.Random, text: str) -> Drawn:
    rx: Rx = make_rx(rng, "us")
    _, pen = pens(rng, size=11)
    sheet = Sheet()
    sheet.lines(72, 80, [rx.patient.name, *rx.patient.address.lines], pen)
    sheet.text(540, 150, month_first(rng, rx.day), pen, "right")
    y = sheet.wrapped(72, 200, 468, text, pen, lead=1.5)
    sheet.text(72, y + 40, "Kind regards,", pen)
    sheet.text(72, y + 90, rx.patient.first, pen)
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_invoice(rng: random.Random) -> Drawn:
    """A stationer's invoice: names, addresses, dates and amounts, but no hospital."""
    return _goods(rng, "INVOICE")


@layout("unknown", "train")
def other_delivery_note(rng: random.Random) -> Drawn:
    """A delivery note with a signature line."""
    return _goods(rng, "DELIVERY NOTE")


def _goods(rng: random.Random, title: str) -> Drawn:
    rx = make_rx(rng, "uk")
    label, value = pens(rng)
    sheet = Sheet(A4)
    form = Form(sheet, label, value)
    sheet.text(50, 60, "Harwell & Stroud Stationers Ltd", label.but(size=14, bold=True))
    sheet.lines(50, 76, rx.address.lines, label.but(bold=False))
    sheet.text(545, 60, title, label.but(size=16, bold=True), "right")
    form.right(400, 90, "No:", f"{rng.randint(10000, 99999)}")
    form.right(400, 106, "Date:", f"{rx.day:%d %B %Y}")
    form.below(50, 140, "Deliver to:", rx.patient.name, *rx.patient.address.lines)
    rows = []
    for goods in rng.sample(_GOODS, 3):
        count, price = rng.randint(1, 9), rng.randint(200, 9000) / 100
        rows.append((goods, str(count), f"{price:.2f}", f"{count * price:.2f}"))
    form.table(50, 220, (260, 60, 80, 90), ("Article", "Count", "Price", "Amount"), rows)
    form.right(50, 420, "Received by:", "", line_to=300)
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_scribble(rng: random.Random) -> Drawn:
    """A page from a notebook, written by hand."""
    sheet = Sheet()
    pen = Pen(rng.choice(("hand1", "hand2", "hand3")), 18)
    for line in range(20):
        sheet.rule(60, 90 + 30 * line, 550, weight=0.3)
    sheet.wrapped(66, 86, 470, "Ring the garage about the brakes. Tickets for Thursday? Ask Ned whether the boat is "
                  "still for sale, and bring the green ladder back.", pen, lead=30 / 18)  # fmt: skip
    return Drawn(sheet, {})


@layout("unknown", "train")
def other_noise(rng: random.Random) -> Drawn:
    """Characters that mean nothing, scattered over the page."""
    return _scatter(rng, "sans")


@layout("unknown", "train")
def other_noise_mono(rng: random.Random) -> Drawn:
    """Typewritten characters that mean nothing."""
    return _scatter(rng, "mono")


def _scatter(rng: random.Random, face: str) -> Drawn:
    sheet = Sheet()
    for _ in range(120):
        word = "".join(rng.choices("abcdefghiklmnoprstuvwxyz0123456789.,:/-#", k=rng.randint(2, 9)))
        sheet.text(rng.uniform(40, 520), rng.uniform(50, 760), word, Pen(face, rng.uniform(7, 15)))
    return Drawn(sheet, {})
