"""The short hand of prescriptions: units, dose forms, routes, frequencies, with what they mean.

Enters: sig.csv beside this module, read once when first asked. Leaves: terms by kind, and the plain English that
directions are written in.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

TermKind = Literal["unit", "form", "prefix", "amount", "route", "frequency", "modifier", "word"]


@dataclass(frozen=True, slots=True)
class Term:
    """One abbreviation or word: `text` in lower case without dots, its kind, and its meaning in plain English.

    `short` tells abbreviations (“tid”) from words (“daily”): only the former are split into members.
    """

    text: str
    kind: TermKind
    meaning: str
    short: bool


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the file. A row is `kind,short,term,meaning`; a word's row lists several terms."""
    text = resources.files("parsers.lexicon").joinpath("sig.csv").read_text(encoding="utf-8")
    found: list[Term] = []
    for row in csv.DictReader(line for line in text.splitlines() if line and not line.startswith("#")):
        kind: TermKind = row["kind"]  # type: ignore[assignment]  # the file's test checks its kinds
        for term in row["term"].split("|"):
            found.append(Term(term.casefold(), kind, row["meaning"] or term, row["short"] == "yes"))
    return tuple(found)


@lru_cache(maxsize=16)
def of_kind(kind: TermKind) -> Mapping[str, Term]:
    """The terms of one kind by their text."""
    return {term.text: term for term in terms() if term.kind == kind}


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every single word that directions are made of, in lower case without dots."""
    return frozenset(word for term in terms() for word in term.text.split())


def meaning(text: str) -> str | None:
    """What an abbreviation means (“TID” → “three times a day”), or None. Dots and case make no difference."""
    bare = "".join(text.casefold().split(".")).strip()
    return next((term.meaning for term in terms() if term.text == bare), None)


@lru_cache(maxsize=1)
def _texts() -> frozenset[str]:
    return frozenset(term.text for term in terms())


def is_term(text: str) -> bool:
    """Whether a text is one of the terms. Dots and case make no difference."""
    return "".join(text.casefold().split(".")).strip() in _texts()
