"""Which countries a paper speaks of: their names and towns, registers and taxes, calling codes, postcodes.

Enters: countries.toml beside this module, read once when first asked, and a paper's text, one run to a line. Leaves:
for each country that the paper speaks of, the kinds of evidence for it. The file says where its facts come from.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

import regex

from parsers.kinds.pattern import Pattern

FILE = "countries.toml"
SAID = ("names", "towns", "offices")
"""Kinds of evidence that are words; the others are a calling code, a bank account's IBAN and the
shape of a postcode."""

_WORD = regex.compile(r"[\p{L}\p{N}]+")
_IBAN = Pattern(r"\bIBAN\b\W{0,3}(?:no\.?\W{0,2})?([A-Z]{2})\d\d", ignore_case=False)
# A patient's number may begin with two noughts, too, and is shorter than a call to another country.
_CALLING = Pattern(r"(?<![\d.,])(?:\+|00(?=(?:[^\S\n]?[().-]?\d){9}))[^\S\n]?\(?(\d{1,3})\)?[^\S\n\-(]?[\-(]?\d")


class Country(NamedTuple):
    """What the file says of one: the ISO 4217 code of its money; "day", "month" or "either" for its dates' order."""

    currency: str
    dates: str
    calling: str
    postcode: Pattern | None


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    exact: bool
    country: str
    kind: str


@cache
def _file() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(resources.files("parsers.lexicon").joinpath(FILE).read_text("utf-8"))


@cache
def countries() -> Mapping[str, Country]:
    """By ISO 3166 code."""
    return {
        code: Country(
            str(said["currency"]),
            str(said["dates"]),
            str(said.get("calling", "")),
            Pattern(str(said["postcode"]), ignore_case=False) if "postcode" in said else None,
        )
        for code, said in _file().items()
    }


@cache
def _phrases() -> Mapping[str, tuple[_Phrase, ...]]:
    """By their first word, the longest first: "Northern Ireland" is not Ireland."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for code, said in _file().items():
        for kind in SAID:
            for printed in said.get(kind, ()):  # type: ignore[attr-defined]
                exact = printed.isupper()
                words = tuple(_WORD.findall(printed if exact else printed.casefold()))
                found[words[0].casefold()].append(_Phrase(words, exact, code, kind))
    return {first: tuple(sorted(some, key=lambda each: -len(each.words))) for first, some in found.items()}


def spoken_of(text: str) -> dict[str, frozenset[str]]:
    """By country, the kinds of evidence that the text holds; countries that it holds none of are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, kind in (*_in_words(text), *_in_numbers(text)):
        found[code].add(kind)
    return {code: frozenset(kinds) for code, kinds in found.items()}


def _in_words(text: str) -> Iterator[tuple[str, str]]:
    printed = _WORD.findall(text)
    plain = [word.casefold() for word in printed]
    at = 0
    while at < len(plain):
        longest = 0
        for phrase in _phrases().get(plain[at], ()):
            length = len(phrase.words)
            there = tuple((printed if phrase.exact else plain)[at : at + length])
            if length >= longest and there == phrase.words:
                yield phrase.country, phrase.kind
                longest = length
        at += longest or 1


def _in_numbers(text: str) -> Iterator[tuple[str, str]]:
    accounts = {match[1] for match in _IBAN.finditer(text)}
    called = {match[1] for match in _CALLING.finditer(text)}
    for code, country in countries().items():
        if code in accounts:
            yield code, "account"
        if country.calling and any(digits.startswith(country.calling) for digits in called):
            yield code, "calling"
        if country.postcode and country.postcode.search(text):
            yield code, "postcode"
