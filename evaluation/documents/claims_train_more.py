"""Hospitals' claims to tune on: likenesses of the UB-04."""

from __future__ import annotations

import random

from evaluation.documents.claim_facts import make_claim
from evaluation.documents.layouts import Drawn, layout
from evaluation.documents.sheet import Pen
from evaluation.documents.ub04 import Look, draw_ub04


@layout("claim_form", "train")
def claim_ub04(rng: random.Random) -> Drawn:
    """Typed in capitals, dates and diagnosis codes without punctuation, as the form's manual asks."""
    return draw_ub04(make_claim(rng, low=2, high=6), Look(Pen("sans", 5.5), Pen("mono", 8.5)))


@layout("claim_form", "train")
def claim_ub04_punctuated(rng: random.Random) -> Drawn:
    """As some hospitals print it: small letters, slashes in dates, dots in codes and amounts."""
    look = Look(Pen("office", 6, bold=True), Pen("sans", 8.5), dots=True, slashes=True, upper=False)
    return draw_ub04(make_claim(rng, low=1, high=8), look)
