"""Makes probabilities of the hand-set confidences: of a hundred fields at 0.9, ninety are right.

Enters: the fields of a document, each with what its confidence rests on. Leaves: the same fields with fitted
confidences. A logistic regression whose weights `claimlens evaluate-fields --fit` fits on made documents of TRAIN
layouts and keeps in calibration.json. It only ever adds doubt: what the rules send to a person goes there whatever the
weights say, and what they let pass goes there, too, when the fitted probability is too low.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from parsers.extraction import FieldValue, Issue, ParseOptions
from parsers.form import Form

FILE = Path(__file__).with_name("calibration.json")

WIDEST = 6.0
"""Log-odds beyond which one reading is no surer than another."""
LEAST, MOST = 0.01, 0.999

Weights = Mapping[str, float]
Fields = dict[str, FieldValue | Sequence[FieldValue]]


@cache
def stored() -> Weights:
    """The weights of the traits, by their names; none where nothing was fitted."""
    if not FILE.is_file():
        return {}
    held: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))["weights"]
    return held


def traits(value: FieldValue, form: Form, sure: float, missing: int) -> dict[str, float]:
    """What the probability is reckoned from, by name. `sure`: the type's probability; `missing`: how many of the
    fields are that a document of this type must hold.
    """
    grounds, codes = value.grounds, {issue.code for issue in value.issues}
    members = len(value.value) - 1 if isinstance(value.value, Mapping) else 0
    found = {
        "always": 1.0,
        "reading": min(WIDEST, max(-WIDEST, math.log(max(1e-9, grounds.reading) / max(1e-9, 1 - grounds.reading)))),
        "fit": 1 - grounds.fit,
        "label": 1 - grounds.label,
        "left over": grounds.left_over,
        "page": 1 - grounds.quality,
        "verified": float(grounds.verified),
        "critical": float(grounds.critical),
        "members": float(members),
        "type": 1 - sure,
        "missing": float(missing > 0),
        "text layer": float(value.engine == "text_layer"),
        "in review": float(value.needs_review),
        f"kind {kind_of(value.name, form)}": 1.0,
        **{f"doubt {code}": 1.0 for code in sorted(codes)},
    }
    return {name: amount for name, amount in found.items() if amount}


def kind_of(name: str, form: Form) -> str:
    """The kind of the field's values; of lists and blocks, which have none, the field's name."""
    return next((field.kind.name for field in form.fields() if field.name == name), name)


def probability(found: Mapping[str, float], weights: Weights) -> float:
    """The probability of a value with these traits; a trait without a weight says nothing."""
    odds = sum(amount * weights.get(name, 0.0) for name, amount in found.items())
    return 1 / (1 + math.exp(-max(-WIDEST - 3, min(WIDEST + 3, odds))))


def calibrated(fields: Fields, form: Form, sure: float, missing: int, options: ParseOptions) -> Fields:
    """All `fields` of a document with fitted confidences; as they are where nothing was fitted."""
    weights = stored()
    if not weights:
        return fields

    def each(value: FieldValue) -> FieldValue:
        return reweighed(value, probability(traits(value, form, sure, missing), weights), options)

    return {
        name: each(held) if isinstance(held, FieldValue) else [each(item) for item in held]
        for name, held in fields.items()
    }


def reweighed(value: FieldValue, fitted: float, options: ParseOptions) -> FieldValue:
    """The value with its fitted probability, below the threshold where it is in doubt; in doubt where that is below."""
    fitted = round(min(MOST, max(LEAST, fitted)), 4)
    if value.needs_review:
        return replace(value, confidence=min(fitted, round(options.review_below - 0.05, 4)))
    if fitted >= options.review_below:
        return replace(value, confidence=fitted)
    doubt = Issue("LOW_CONFIDENCE", "Values that were found like this one are wrong too often.")
    return replace(value, confidence=fitted, needs_review=True, issues=(*value.issues, doubt))
