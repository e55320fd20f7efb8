"""What type of document this is, from its own words.

Enters: its runs. Leaves: a document type and the probability that it is right. Every form brings cues, phrases with a
weight each (log-odds by hand: 1 is a hint, 4 is a title); what all words together say (`type_words`) moves their sum.
Types that are not described yet compete too, so that their pages become "unknown" and not a wrong type.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from parsers import purpose, titles, type_words
from parsers.cues import Printed
from parsers.form import Form
from parsers.labels.layout import Run

UNKNOWN = "unknown"
ENOUGH = 3.0
"""Cues worth less than this in sum name no type: a note or a letter mentions an allergy, too."""
NOTHING = 1.5
"""What stands against every type: the sum that papers of no known type reach by chance."""
SHARPNESS = 1.1
"""By how much a cue of weight 1 moves the log-odds."""

STRANGERS: Mapping[str, Mapping[str, float]] = {
    "explanation_of_benefits": {
        "explanation of benefits": 8, "this is not a bill": 8, "plan paid": 2, "claim processed": 2,
        "remittance advice": 8, "explanation of payment": 8, "provider remittance": 6, "payment advice": 6,
        "allowed": 1, "patient resp": 1.5, "check date": 1,
    },
    "order": {
        "laboratory requisition": 8, "lab requisition": 8, "laboratory request": 6, "laboratory order": 6,
        "test requisition": 8, "test request form": 7, "imaging request": 7, "radiology request": 7,
        "tests ordered": 1.5, "tests requested": 3, "tests required": 4, "investigations requested": 4,
        "investigations required": 4, "requesting doctor": 1.5, "request form": 4, "examination requested": 4,
        "laboratory request form": 6,
    },
    "letter": {
        "prior authorization": 5, "referral letter": 5, "to whom it may concern": 5, "dear": 2, "sincerely": 3,
        "yours faithfully": 3, "medical certificate": 5,
        "death certificate": 6, "birth certificate": 6, "operative report": 6, "progress note": 5, "consent form": 3,
        "informed consent": 4, "power of attorney": 5,
        "employment application": 6, "application for employment": 6, "purchase order": 6, "curriculum vitae": 6,
        "resume": 3, "vaccination certificate": 5, "fit note": 5, "sick leave": 5, "sick note": 5, "medical leave": 4,
        "fitness certificate": 5, "referral form": 4, "dear patient": 3, "dear sir": 3, "to whom": 2, "best regards": 1,
        "kind regards": 1, "notice of privacy practices": 6, "privacy notice": 6, "terms and conditions": 2,
        "appointment reminder": 5, "appointment confirmation": 5, "your appointment": 3, "appointment letter": 5,
        "memorandum": 4, "press release": 5, "newsletter": 4,
        "statement of fitness": 7, "fitness for work": 5, "not fit for work": 4, "fit for work": 2,
        "cost estimate": 6, "estimate of charges": 7, "estimate of cost": 7, "good faith estimate": 8,
        "estimated total": 4, "estimated cost": 4, "only an estimate": 5, "this is an estimate": 5,
        "quotation": 5, "premium receipt": 8, "policy schedule": 6, "certificate of insurance": 6,
        "premium certificate": 6, "denial notice": 7, "claim denial": 7, "claim was denied": 6,
        "claim has been denied": 6,
        "notice of denial": 7, "you may appeal": 3, "right to appeal": 3, "claim settlement": 5, "settlement letter": 6,
        "settlement advice": 6, "we regret": 3, "repudiation": 6, "claim rejected": 5,
        "letter of guarantee": 6, "guarantee letter": 5, "diet chart": 5,
    },
    "note": {
        "radiology report": 6, "imaging report": 6, "x ray report": 6, "ct report": 6, "mri report": 6,
        "ultrasound report": 6, "echocardiogram report": 6, "echo report": 6, "mammography report": 6,
        "endoscopy report": 6, "histopathology report": 4, "operation note": 6, "operative note": 6,
        "operation record": 6, "anesthesia record": 6, "anaesthesia record": 6, "nursing notes": 5, "nursing note": 5,
        "progress notes": 5, "soap note": 6, "consultation note": 4, "consult note": 4, "transfer note": 3,
        "triage note": 4, "physical therapy evaluation": 6, "death summary": 5, "advance directive": 6,
        "living will": 6, "temperature chart": 5, "fluid balance chart": 6, "medication administration record": 6,
        "technique": 1, "comparison": 1, "findings": 1,
    },
    "other_office": {
        "driver license": 6, "driver s license": 6, "driving licence": 6, "passport": 4, "bank statement": 6,
        "payslip": 6, "pay slip": 6, "payroll": 4, "tax return": 5, "meter reading": 5,
        "electricity bill": 6, "water bill": 6, "kwh": 4, "lease agreement": 6, "rental agreement": 6,
        "boarding pass": 6,
        "itinerary": 4, "voter": 3, "marksheet": 6, "transcript of records": 6, "delivery note": 5, "packing slip": 6,
        "job card": 5, "check in": 1.5, "check out": 1.5, "room type": 1.5, "odometer": 4, "vehicle": 2, "menu": 3,
    },
}  # fmt: skip
LABEL, LABELS_MOST = 0.4, 3.0
"""What one of the form's own labels is worth, shared among the forms that know it, and all of them at most."""
SHORTEST_LABEL = 6
WORDS = 2.0
"""What the log-odds of the words as a whole count beside those of the cues. Cues alone miss houses that word things
their own way; words alone, papers that a few words make another thing of (a furniture dealer's quotation)."""


def classify(runs: Sequence[Run], forms: Mapping[str, Form]) -> tuple[str, float]:
    """The type, among the keys of `forms` or "unknown", of a document of these runs, and the probability of that."""
    return decide(scores(runs, forms), forms)


def scores(runs: Sequence[Run], forms: Mapping[str, Form]) -> dict[str, float]:
    """What speaks for every type: those of `forms`, and the strangers among papers that none of them describes."""
    found = by_cues(runs, forms)
    by_words = type_words.stored().log_odds(type_words.words(runs), against=UNKNOWN)
    found |= {name: _weighed(found[name], odds) for name, odds in by_words.items() if name in forms}
    return purpose.weighed(runs, found)


def _weighed(score: float, log_odds: float) -> float:
    """The score of a form's cues, moved by what the words as a whole say; these alone name no type."""
    moved = math.log1p(math.expm1(SHARPNESS * max(0.0, score)) * math.exp(WORDS * log_odds)) / SHARPNESS
    return moved if score >= ENOUGH else min(score, moved)


def by_cues(runs: Sequence[Run], forms: Mapping[str, Form]) -> dict[str, float]:
    """The same by cues, labels and titles alone."""
    printed = Printed(runs)
    more = titles.points(runs, {name: form.title for name, form in forms.items()})
    found = {name: printed.score(cues) + more.get(name, 0.0) for name, cues in STRANGERS.items() if name not in forms}
    shared = _shared(tuple(labels(form) for form in forms.values()))
    for name, form in forms.items():
        printed_labels = math.fsum(1 / shared[label] for label in printed.among(labels(form)))
        said = min(LABELS_MOST, LABEL * printed_labels)
        found[name] = printed.score(form.cues) + said + more.get(name, 0.0) - printed.score(form.against)
        if form.needs and not any(printed.worth(word, 1.0) for word in form.needs):
            found[name] = min(found[name], NOTHING)
    return found


def labels(form: Form) -> frozenset[str]:
    """The form's labels that hold wherever they stand, in lower case, those of one short word left out."""
    if form.type not in _LABELS or _LABELS[form.type][0] is not form:
        wordings = {text.lower() for field in form.fields() for text in field.labels}
        _LABELS[form.type] = form, frozenset(text for text in wordings if len(text) >= SHORTEST_LABEL)
    return _LABELS[form.type][1]


@cache
def _shared(every: tuple[frozenset[str], ...]) -> Counter[str]:
    """How many forms know a label; `every` holds the labels of one form each."""
    return Counter(label for these in every for label in these)


_LABELS: dict[str, tuple[Form, frozenset[str]]] = {}


def decide(found: Mapping[str, float], described: Collection[str]) -> tuple[str, float]:
    """The likeliest of the `described` types or "unknown", by the scores of all, with its probability.

    The probabilities are a softmax of the scores at a fitted temperature (Guo et al. 2017, On Calibration of Modern
    Neural Networks), with one more competitor for papers of no type at all. A type without a cue has no share.
    """
    odds = {name: max(0.0, math.expm1(SHARPNESS * score)) for name, score in found.items()}
    whole = math.exp(SHARPNESS * NOTHING) + sum(odds.values())
    best = max(described, key=lambda name: found[name], default=UNKNOWN)
    certain = odds.get(best, 0.0) / whole
    strange = 1.0 - sum(odds[name] for name in described) / whole
    if found.get(best, 0.0) < ENOUGH or strange > certain:
        return UNKNOWN, round(min(0.99, max(strange, 0.5)), 3)
    return best, round(min(0.99, certain), 3)
