"""A form's labels, compiled for matching.

Enters: a form. Leaves: a `Vocabulary` that answers which phrases a wording stands for: exactly, by its looks ("Narne"
is "Name"), nearly (one letter in six), or by a word that tells what is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from parsers.form import Field, Form, Part, Section, Strength
from parsers.labels.gist import Gist
from parsers.labels.stay_gists import MEDICINES
from parsers.labels.wording import canonical, key
from parsers.labels.words import is_word

Role = Literal["field", "heading", "opener", "fence", "start", "directions"]

_SHAPES = str.maketrans("01ij!|5869q", "olllllsbbgg")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording and what it stands for."""

    text: str
    role: Role
    strength: Strength = "own"
    section: Section | None = None
    field: Field | None = None
    part: Part | None = None
    group: str | None = None


HEAD = 4
"""Letters by which a key is told to begin with a word."""


class Vocabulary:
    """A form's phrases, compiled for matching."""

    def __init__(self, phrases: Iterable[Phrase], gists: Iterable[tuple[str, Gist]] = ()) -> None:
        self._exact: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._exact[key(phrase.text)].append(phrase)
        self._heads = {each[:HEAD] for each in self._exact if len(each) >= HEAD}
        self._words = {
            word
            for found in self._exact.values()
            for phrase in found
            for word in canonical(phrase.text.lower())
            if len(word) > 3
        }
        self._look_alike: dict[str, list[Phrase]] = {}
        for each, found in self._exact.items():
            self._look_alike.setdefault(_shape(each), found)
        self._by_size: dict[int, list[str]] = defaultdict(list)
        for each in self._exact:
            self._by_size[len(each)].append(each)
        self._hints = [
            (hint, phrase) for phrase in self._all() for hint in (phrase.field.hints if phrase.field else ())
        ]
        self._guess = lru_cache(maxsize=20_000)(self._nearest)
        self._gists = [(gist, self._meant(name, gist)) for name, gist in gists]
        self._gist = lru_cache(maxsize=20_000)(self._by_gist)

    def _all(self) -> Iterator[Phrase]:
        seen: set[str] = set()
        for found in self._exact.values():
            for phrase in found:
                if phrase.field and not phrase.part and phrase.field.name not in seen:
                    seen.add(phrase.field.name)
                    yield phrase

    def hinted(self, text: str) -> tuple[Phrase, ...]:
        """The phrase of the field that a word of the label hints at; the hint that stands first decides."""
        said = canonical(text.lower())
        places = [(said.index(hint), phrase) for hint, phrase in self._hints if hint in said]
        if not places:
            return ()
        phrase = min(places, key=lambda place: place[0])[1]
        return (Phrase(text, "field", "hint", phrase.section, phrase.field, None, phrase.group),)

    def _meant(self, name: str, gist: Gist) -> Phrase:
        """What a gist of this name stands for; a label that is none of the phrases' only ends what is before it."""
        listed = (phrase for found in self._exact.values() for phrase in found)
        start = Phrase(name, "start") if name == MEDICINES else None
        fields = {phrase.field.name: phrase for phrase in listed if phrase.field and not phrase.part}
        opens = any(phrase.role == "start" for found in self._exact.values() for phrase in found)
        if name in fields:
            return replace(fields[name], strength=gist.reach, text=name)
        return start if start and opens else Phrase(name, "fence")

    def gist(self, text: str) -> tuple[Phrase, ...]:
        """The phrase of the field that a label's words together ask for, or of the one in each section that asks for
        such; none where they may ask for two."""
        return self._gist(text)

    def _by_gist(self, text: str) -> tuple[Phrase, ...]:
        said = frozenset(canonical(text.lower()))
        found = [phrase for gist, phrase in self._gists if len(said) > 1 and gist.fits(said)]
        if len({phrase.text for phrase in found}) == 1 and found[0].strength != "here":
            return (found[0],)
        return tuple(found) if all(phrase.strength == "here" for phrase in found) else ()

    def is_near(self, question: str) -> bool:
        """Whether a question holds the words that tell one of the fields which are answered by Yes or No, though with
        others around them: it may ask for that, or for something else."""
        said = frozenset(canonical(question.lower()))
        answered = (gist for gist, phrase in self._gists if phrase.field and phrase.field.kind.name == "yes_no")
        return any(all(need & said for need in gist.needs) for gist in answered)

    def says_other(self, text: str, phrase: Phrase) -> bool:
        """Whether a label that looks like the phrase holds another word that labels are made of, or a common one of
        English: "Provider number" is no misread "Proposer number", "New value" no "Net value"."""
        meant = canonical(phrase.text.lower())
        said = (word for word in canonical(text.lower()) if word not in meant)
        strange = (word for word in said if word in self._words or is_word(word))
        return any(all(word.rstrip("s") != each.rstrip("s") for each in meant) for word in strange)

    def begins(self, word: str) -> bool:
        """Whether a phrase's key may begin with the key of a word; a word that carries nothing begins any."""
        return len(word) < HEAD or word[:HEAD] in self._heads

    def exact(self, wording: str) -> tuple[Phrase, ...]:
        """The phrases with the key `wording`."""
        return tuple(self._exact.get(wording, ()))

    def look_alike(self, wording: str) -> tuple[Phrase, ...]:
        """The phrases whose key looks like `wording` to a reader: "Narne" is "Name"."""
        return tuple(self._look_alike.get(_shape(wording), ()))

    def guess(self, wording: str) -> tuple[tuple[Phrase, ...], float]:
        """The phrases nearest to the key `wording` and how near, or none: two equally near are none."""
        return self._guess(wording)

    def _nearest(self, wording: str) -> tuple[tuple[Phrase, ...], float]:
        allowed = _errors(len(wording))
        found = sorted(
            (distance, candidate)
            for size in range(len(wording) - allowed, len(wording) + allowed + 1)
            for candidate, distance, _ in process.extract(
                wording, self._by_size.get(size, ()), scorer=Levenshtein.distance, score_cutoff=allowed, limit=2
            )
        )
        if not found or found[0][0] == 0 or (len(found) > 1 and found[0][0] == found[1][0]):
            return (), 0.0
        distance, best = found[0]
        return self.exact(best), 1 - distance / len(wording)


def _shape(wording: str) -> str:
    for read, meant in (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u")):
        wording = wording.replace(read, meant)
    return wording.translate(_SHAPES)


def _errors(size: int) -> int:
    return 0 if size < 5 else max(1, size // 6)


def phrases(form: Form) -> Iterator[Phrase]:
    """Every wording that a form knows."""
    for section in form.sections:
        yield from (Phrase(text, "heading", section=section) for text in section.headings)
        yield from (Phrase(text, "opener", section=section) for text in section.openers)
        for each in section.fields:
            yield from _of_field(each, section, None)
        if section.group:
            for each in section.group.members:
                yield from _of_field(each, section, section.group.name)
    yield from (Phrase(text, "fence") for text in form.fences)
    yield from (Phrase(text, "fence") for table in form.tables for text in table.ends)
    if form.codes:
        yield from (Phrase(text, "fence") for text in form.codes.labels)
    if form.medication:
        yield from (Phrase(text, "start") for text in form.medication.starts)
        yield from (Phrase(text, "directions") for text in form.medication.directions_labels)


def _of_field(each: Field, section: Section, group: str | None) -> Iterator[Phrase]:
    for text, strength in each.wordings():
        yield Phrase(text, "field", strength, section, each, None, group)
    for part in each.parts:
        for text in part.labels:
            yield Phrase(text, "field", "here", section, each, part, group)
        for text in part.own:
            yield Phrase(text, "field", "own", section, each, part, group)
