"""Letters that one reader saw in what is none: accents in specks, capitals where two lines touch.

Enters: the words of two readers in one frame. Leaves: the leading reader's words. On faxes and worn paper specks pass
for accents ("cláim", "Addręss"): the neural reader is less sure of such a letter than of a real one, and Tesseract,
which knows hardly any accents, cannot tell. So an accent goes where the other reader saw none, the leading one is
unsure, and the language says so: the word without it is one that forms print, or begins small, as no name does, on a
page with next to no accents that are sure. Where a letter of one line touches the next, an l becomes a T: a capital
late in a small word ("previousTy") gives way to the small letter that the other reader saw.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from parsers.labels.vocabulary import phrases
from parsers.page import Word
from parsers.registry import FORMS

SURE = 0.95
"""From this confidence on an accent stays. Where none is printed, the surest of those seen on faxes had 0.9, and of
1,300 words on better scans none had one; four fifths of real ones on scans are surer than this."""


LATE_CAPITAL = re.compile(r"(?<=[a-z]{4})[A-Z](?=[a-z])")
"""A capital that no name has (McDonald, DeSantis, VanTassel)."""

FOREIGN = 0.02
"""Share of a page's words that have a sure accent, from which its language has accents."""


def settled(words: Sequence[Word], other: Sequence[Word]) -> list[Word]:
    """`words` without such letters; `other` are the other reader's."""
    accented = [word for word in words if unaccented(word.text) != word.text]
    unsure = {id(word) for word in accented if word.confidence < SURE}
    foreign = len(accented) - len(unsure) > FOREIGN * len(words)
    plain = {id(word): _without(word, other, foreign) for word in accented if id(word) in unsure}
    plain |= {id(word): _small(word, other) for word in words if LATE_CAPITAL.search(word.text)}
    return [replace(word, text=plain.get(id(word)) or word.text) for word in words]


def _without(word: Word, other: Sequence[Word], foreign: bool) -> str | None:
    """The word without its accents where it should have none; `foreign`: its page is in a language that has some."""
    plain = unaccented(word.text)
    if not (_bare(plain) in _form_words() or (word.text[0].islower() and not foreign)):
        return None
    seen = any(_bare(each.text) == _bare(plain) and _overlap(word, each) for each in other)
    return plain if seen else None


def _small(word: Word, other: Sequence[Word]) -> str | None:
    """The word as the other reader read it, where it has a small letter for each late capital and is the same else."""
    pattern = LATE_CAPITAL.sub("[a-z]", re.escape(word.text))
    return next((each.text for each in other if re.fullmatch(pattern, each.text) and _overlap(word, each)), None)


def _overlap(word: Word, other: Word) -> bool:
    return word.box.intersection(other.box) > 0


def unaccented(text: str) -> str:
    """`text` with the letters that its accented ones are made from."""
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(char for char in parts if not unicodedata.combining(char)))


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@cache
def _form_words() -> frozenset[str]:
    """Words that labels are made of."""
    return frozenset(
        bare
        for form in FORMS.values()
        for phrase in phrases(form)
        for word in phrase.text.split()
        if (bare := _bare(word))
    )
