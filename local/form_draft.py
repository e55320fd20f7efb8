"""Proposes the description of a form from one sample: its title, its labels, and what kind of value stands at each.

Enters: the pages of a sample as they were read, and the document type. Leaves: the text of a Python file that passes
`claimlens form check`. It is a beginning: synonyms, sections and tables are what a person knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from parsers import kinds
from parsers.contract import FIELDS
from parsers.extraction import ParseOptions
from parsers.form import FormError
from parsers.kinds.base import Kind
from parsers.labels.layout import Run, rows, runs
from parsers.labels.wording import closes, is_leader, key
from parsers.page import Page
from parsers.registry import FORMS

LIKELY = 80
"""Per cent that a label's wording and a field's name must agree to be taken for one."""
LONGEST_LABEL = 6
TITLE_FOOT = 0.3
MOST_CUES = 12

# From the narrowest kind to the widest: the first that takes in the whole value is the guess.
_GUESSES = (
    *("EMAIL", "PHONE", "YES_NO", "SEX", "MARITAL_STATUS", "MONEY", "DATE", "DIAGNOSIS_CODE", "INTEGER", "WEIGHT"),
    *("HEIGHT", "IDENTIFIER", "PERSON", "ADDRESS"),
)
# What a field's name says of its kind, where the one value in the sample could be several.
_BY_NAME = (
    ("date_of_birth", "BIRTH_DATE"), ("_date", "DATE"), ("_address", "ADDRESS"), ("_phone", "PHONE"),
    ("_email", "EMAIL"), ("facility_name", "TEXT"), ("insurer_name", "TEXT"), ("plan_name", "TEXT"),
    ("_name", "PERSON"),
    ("_id", "IDENTIFIER"), ("_number", "IDENTIFIER"), ("_sex", "SEX"), ("_npi", "NPI"), ("_dea", "DEA"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """A label of the sample with the value at it."""

    text: str
    value: str


def draft(pages: Sequence[Page], document_type: str) -> str:
    """The text of a description for `document_type`. Raises FormError for a type that the contract does not hold."""
    if document_type not in FIELDS:
        raise FormError(f"unknown document type {document_type!r}: name its fields in parsers/contract.py first")
    found = [label for page in pages for label in _labels(runs(page))]
    fields, fences = _sorted_out(found, document_type)
    title = _title(pages) or document_type.replace("_", " ")
    return _file(document_type, title, fields, fences)


def _labels(page: Sequence[Run]) -> Iterator[Label]:
    """The words before a run's first colon, with what stands behind it, else beside or below."""
    lines = rows(page)
    for at, row in enumerate(lines):
        for place, run in enumerate(row):
            words = _words(run)
            end = next((index + 1 for index, word in enumerate(words[:LONGEST_LABEL]) if closes(word)), 0)
            text = " ".join(words[:end]).rstrip(" :;.")
            if not key(text):
                continue
            beside = _words(row[place + 1]) if place + 1 < len(row) else []
            below = _words(lines[at + 1][0]) if at + 1 < len(lines) and len(row) == 1 else []
            value = next((some for some in (words[end:], beside, below) if some), [])
            yield Label(text, "" if any(closes(word) for word in value) else " ".join(value))


def _words(run: Run) -> list[str]:
    return [token.word.text for token in run.tokens if not is_leader(token.word.text)]


def _sorted_out(found: Sequence[Label], document_type: str) -> tuple[dict[str, Label], list[str]]:
    """Labels by the contract's field that they name, and those that name none."""
    synonyms = _synonyms(document_type)
    names = {name: name.replace("_", " ") for name in sorted(FIELDS[document_type])}
    fields: dict[str, Label] = {}
    fences: dict[str, str] = {}
    for label in found:
        near = process.extractOne(label.text.lower(), names, scorer=fuzz.token_sort_ratio, score_cutoff=LIKELY)
        name = synonyms.get(key(label.text)) or (near[2] if near else "")
        if name and name not in fields:
            fields[name] = label
        else:
            fences.setdefault(key(label.text), label.text)
    taken = {key(each.text) for each in fields.values()}
    return fields, [text for wording, text in fences.items() if wording not in taken]


def _synonyms(document_type: str) -> dict[str, str]:
    """Fields of the type by the wordings that the forms described so far know them under, its own form's first."""
    known: dict[str, str] = {}
    for form in sorted(FORMS.values(), key=lambda form: form.type != document_type):
        for field in form.fields():
            for text, strength in field.wordings():
                if strength == "own" and field.name in FIELDS[document_type]:
                    known.setdefault(key(text), field.name)
    return known


def guessed(name: str, value: str) -> str:
    """The name, in `parsers.kinds`, of the kind that a field of this name with this value is likely to have."""
    for ending, kind in _BY_NAME:
        if name.endswith(ending):
            return kind
    for kind in _GUESSES:
        described: Kind = getattr(kinds, kind)
        parsed = described.parse(value, ParseOptions()) if value else None
        if parsed and not parsed.issues and parsed.span[1] - parsed.span[0] >= 0.9 * len(value):
            return kind
    return "TEXT"


def _title(pages: Sequence[Page]) -> str:
    """The tallest print without a colon in the head of the first page."""
    head = [run for run in runs(pages[0]) if run.middle < TITLE_FOOT] if pages else []
    likely = [run for run in head if 1 < len(run.tokens) <= LONGEST_LABEL and run.text.replace(" ", "").isalpha()]
    return max(likely, key=lambda run: run.height).text.lower() if likely else ""


def _file(document_type: str, title: str, fields: dict[str, Label], fences: Sequence[str]) -> str:
    used = {name: guessed(name, label.value) for name, label in fields.items()}
    required = next((name for name in used if name in ("patient_name", "member_name")), next(iter(used), ""))
    cues = {title: 5.0}
    for label in list(fields.values())[:MOST_CUES]:
        cues.setdefault(label.text.lower(), 0.5)
    lines = [
        f'"""{title.capitalize()}: drafted from one sample; every line is for a person to look at."""',
        "",
        "from __future__ import annotations",
        "",
        "from parsers.form import Field, Form, Section",
        f"from parsers.kinds import {', '.join(sorted(set(used.values())) or ['TEXT'])}",
        "",
        f"{document_type.upper()} = Form(",
        f"    type={document_type!r},",
        f"    title={title.capitalize()!r},",
        "    sections=(",
        "        Section(",
        '            "main",',
        "            main=True,",
        "            fields=(",
        *(_field(name, kind, fields[name].text, name == required) for name, kind in used.items()),
        "            ),",
        "        ),",
        "    ),",
        "    cues={",
        *(f"        {cue!r}: {weight:g}," for cue, weight in cues.items()),
        "    },",
        f"    fences={tuple(fences)!r},",
        ")",
    ]
    return "\n".join(lines) + "\n"


def _field(name: str, kind: str, label: str, required: bool) -> str:
    return f"                Field({name!r}, {kind}, ({label!r},){', required=True' if required else ''}),"
