"""What parsing leaves behind: the document's type and its typed fields, each with its doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from parsers.page import Box

Scalar = str | int | float | bool
Value = Scalar | Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class Issue:
    """A reason for doubt: a stable `code` for programs, a sentence for the person who reviews.

    Codes of fields: LOW_CONFIDENCE, READINGS_DISAGREE, SINGLE_READING, INVALID_VALUE, AMBIGUOUS, UNCERTAIN_PLACE,
    CORRECTED_SPELLING, UNKNOWN_DRUG, SUM_MISMATCH, POOR_PAGE, HANDWRITTEN; READINGS_SETTLED is no doubt, but tells of
    a reading that the form's sums ruled out. Codes of documents: MISSING_REQUIRED, UNCERTAIN_TYPE, UNKNOWN_TYPE,
    UNCERTAIN_SPLIT (of its fields, too), and what went wrong with an engine (TEXTRACT_THROTTLED, …).
    """

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a value's confidence rests on, each from 0 to 1: how likely its words are read right, how well its place
    and its label fit, the share of words there that it leaves out, and how well its page is read. `verified`: a check
    digit, a list or a sum bears it out; `critical`: somebody's health or money hangs on it.
    """

    reading: float = 1.0
    fit: float = 1.0
    label: float = 1.0
    left_over: float = 0.0
    quality: float = 1.0
    verified: bool = False
    critical: bool = False


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One field, or one item of a list field.

    `value` is in the contract's normal form; `raw` is what the engine read; `confidence` is the probability (0 to 1)
    that `value` is right; `box` holds all words of the value (fractions of the page), `page` counts from 1.
    """

    name: str
    value: Value
    raw: str
    confidence: float
    page: int
    box: Box
    engine: str
    needs_review: bool = False
    issues: tuple[Issue, ...] = ()
    grounds: Grounds = Grounds()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document.

    `fields` maps a field's name to its value, or to a list of values for list fields; a field that the document
    does not hold is absent. `other` holds label–value pairs that no field claims. `issues` concern the document;
    `pages` are the numbers of its pages in the file.
    """

    document_type: str
    type_confidence: float
    fields: Mapping[str, FieldValue | Sequence[FieldValue]]
    other: Mapping[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    pages: tuple[int, ...] = ()

    @property
    def needs_review(self) -> bool:
        """True when any field or the document as a whole is in doubt."""
        return bool(self.issues) or any(value.needs_review for value in self.values())

    def values(self) -> list[FieldValue]:
        """All field values, list items one by one, in the order of `fields`."""
        flat: list[FieldValue] = []
        for found in self.fields.values():
            flat.extend([found] if isinstance(found, FieldValue) else found)
        return flat


@dataclass(frozen=True, slots=True)
class ParseOptions:
    """What a deployment decides about parsing.

    `day_first`: read ambiguous numeric dates day before month, unless the document tells otherwise; with `order_unsure`
    such a date goes to a person. `review_below`: a field less probable than this goes
    to a person. `today`: the day that "not in the future" is measured against. `document_type` overrules recognition.
    `fitted`: confidences by the weights in calibration.json, else those that the rules give. `countries`: those that
    the document speaks of, by ISO 3166 code.
    """

    day_first: bool = False
    review_below: float = 0.9
    today: date | None = None
    document_type: str | None = None
    order_unsure: bool = False
    fitted: bool = True
    countries: frozenset[str] = frozenset()
