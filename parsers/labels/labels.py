"""Finds a form's labels among the words of a page, forgiving what readers get wrong.

Enters: the runs of a page and the phrases of a form. Leaves: `Hit`s, each a span of a run's tokens with the phrase it
matches. Two wordings are the same label when their keys are: lower case, words that carry nothing dropped ("of",
"your", "please list"), usual abbreviations spelled out ("No.", "#", "Ph", "Addr"). Longer keys may differ by one
letter in six.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.kinds.medicine_rows import names_medicine
from parsers.kinds.numbers import is_sign
from parsers.labels import standing
from parsers.labels.hit import Hit
from parsers.labels.label_ends import (
    asks_address,
    past_address,
    past_aside,
    past_bracket,
    past_currency,
    past_drawn,
    past_hint,
    past_instruction,
    past_qualifier,
    past_rate,
    past_reference,
    past_titles,
    splits_bracket,
)
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.vocabulary import Phrase, Vocabulary
from parsers.labels.wording import closes, is_leader, is_number, key

__all__ = ["Hit", "find"]

LONGEST = 12
"""Labels of more words are questions; they are matched by their first words."""

SHARING = frozenset({"age", "sex", "birth_date"})
"""Kinds that one label asks for together ("Age/Sex") and that one word may answer."""

LONGEST_PAIR = 8
"""Words of a label that names two things."""
_EITHER = regex.compile(r"/|\s[^\w\s#(&+-]\s|\sor\s")
"""What parts two wordings in one label; readers make a dagger or a bar of a slash that stands apart."""
_NOTHING = frozenset({"none", "nil", "nkda", "nka", "nkfa"})
"""Answers that stand right behind a label and are no words of one."""
_CLOSERS = frozenset(":：;?-–—=>#.")


def find(run: Run, vocabulary: Vocabulary, *, among: bool = False, starts: int | None = None) -> list[Hit]:
    """The labels in a run, left to right, never overlapping; the longest wording wins.

    `among`: the run stands in a row of labels that have no colons. `starts`: with how many of the run's first words a
    label may start; all when None.
    """
    hits: list[Hit] = []
    at = 0
    while at < len(run.tokens[:starts]):
        hit = _at(run, at, vocabulary, among=among)
        if hit is not None:
            hits.append(hit)
            at = hit.end
        else:
            at += 1
    return hits


def _at(run: Run, start: int, vocabulary: Vocabulary, *, among: bool) -> Hit | None:
    text = run.tokens[start].word.text
    if run.tokens[start].word.kind == "tick" or (is_leader(text) and text not in "#№"):
        return None
    begins, listed = standing.begins(run, start), _may_be_listed(run.tokens[start], vocabulary)
    if not (begins or listed):
        return None
    guessed: Hit | None = None
    for end in range(_furthest(run.tokens, start), start, -1):
        tokens = run.tokens[start:end]
        last = tokens[-1].word.text
        if _is_answered(tokens) or (is_leader(last) and last.rstrip(":") not in ("#", "№")):
            continue
        text = text_of(tokens)
        hit = _exactly(run, start, end, text, vocabulary, among=among) if listed else None
        if hit is not None:
            longer = guessed is not None and not hit.closed and (guessed.closed or guessed.whole or _shouts(guessed))
            return guessed if longer else hit
        if guessed is None and begins and not _answers(tokens):
            guessed = (
                _nearly(run, start, end, text, vocabulary)
                or _by_gist(run, start, end, text, vocabulary)
                or _either(run, start, end, text, vocabulary)
            )
    return guessed or (_hinted(run, start, vocabulary) if begins else None)


def _shouts(hit: Hit) -> bool:
    """Whether the label is set off by its capitals from the words behind it."""
    return hit.end < len(hit.run.tokens) and standing.in_capitals(hit.tokens, hit.run.tokens[hit.end])


def _may_be_listed(first: Token, vocabulary: Vocabulary) -> bool:
    """Whether a wording that the form lists may begin with the word: most words of prose begin none."""
    again = first.word.second not in (None, first.word.text)
    return again or vocabulary.begins(key(first.word.text))


def _furthest(tokens: Sequence[Token], start: int) -> int:
    """Where a label that begins at `start` ends at the latest: before a tick box, behind a colon."""
    for at in range(start, min(len(tokens), start + LONGEST)):
        if tokens[at].word.kind == "tick":
            return at
        if closes(tokens[at].word.text):
            return at + 1
    return min(len(tokens), start + LONGEST)


def _answers(tokens: Sequence[Token]) -> bool:
    """Whether the last word answers: "Allergies to drugs or food None" is a label with its answer."""
    return len(tokens) > 1 and tokens[-1].word.text.strip(" .").casefold() in _NOTHING


def _is_answered(tokens: Sequence[Token]) -> bool:
    """Whether only a word that carries nothing stands behind the question: "Are you insured? Yes" is an answer."""
    return len(tokens) > 1 and tokens[-2].word.text.endswith("?") and not key(tokens[-1].word.text)


def _exactly(run: Run, start: int, end: int, text: str, vocabulary: Vocabulary, *, among: bool) -> Hit | None:
    for wording, score in ((key(text), 1.0), (_second_key(run.tokens[start:end]), 0.95)):
        if wording and (found := vocabulary.exact(wording)) and not splits_bracket(run.tokens, start, end, found):
            hit = _closed(Hit(run, start, end, found, score, False))
            if standing.stands(hit, wording, among=among):
                return hit
    return None


def _nearly(run: Run, start: int, end: int, text: str, vocabulary: Vocabulary) -> Hit | None:
    wording = key(text)
    if any(token.word.text.isdigit() for token in run.tokens[start:end]):
        return None
    found, score = vocabulary.look_alike(wording), 0.92
    if not found:
        found, score = vocabulary.guess(wording)
    found = tuple(each for each in found if not vocabulary.says_other(text, each))
    if not found or splits_bracket(run.tokens, start, end, found):
        return None
    hit = _closed(Hit(run, start, end, found, score, False))
    long = len(wording) >= (6 if hit.whole else 8)
    return hit if standing.stands(hit, wording) and (hit.closed or long) else None


def _by_gist(run: Run, start: int, end: int, text: str, vocabulary: Vocabulary) -> Hit | None:
    """A wording that nobody listed whose words together ask for one thing; it must stand as labels do."""
    first, last = run.tokens[start], run.tokens[end - 1]
    if not (first.word.text[:1].isupper() or is_number(first.word.text)):
        return None
    behind = run.tokens[end] if end < len(run.tokens) else None
    capitals = behind is not None and standing.in_capitals(run.tokens[start:end], behind)
    apart = (
        behind is None
        or capitals
        or behind.left - last.right > last.char
        or behind.word.text[:1] in "(["
        or standing.opens_number(behind.word.text)
        or behind.word.text.strip(" .").casefold() in _NOTHING
        or is_sign(behind.word.text)
        or names_medicine(text_of(run.tokens[end:]))
    )
    found = vocabulary.gist(text) if apart or _ends(last.word.text) else ()
    if not found:
        return None
    hit = _closed(Hit(run, start, end, found, 0.93))
    counted = behind is not None and standing.opens_number(behind.word.text) and _in_figures(found)
    told = behind is not None and (behind.word.text.strip(" .").casefold() in _NOTHING or _takes(hit, found))
    stands = hit.closed or hit.whole or counted or told or capitals or standing.gap_behind(hit)
    return hit if stands else None


def _takes(hit: Hit, phrases: Sequence[Phrase]) -> bool:
    """Whether medicines are asked for, and one is named behind the words: "Medicines you take Iron tablets"."""
    asked = all(each.field is not None and each.field.name == "medications" for each in phrases)
    return asked and names_medicine(text_of(hit.run.tokens[hit.end :]))


def _in_figures(phrases: Sequence[Phrase]) -> bool:
    """Whether what the phrases ask for begins with a figure: an address, a date, a phone."""
    return all(each.field is not None and each.field.kind.name in ("address", "phone") for each in phrases)


def _either(run: Run, start: int, end: int, text: str, vocabulary: Vocabulary) -> Hit | None:
    """A label that names two things ("Member / Policy ID"), each or one of which is known."""
    tokens = run.tokens[start:end]
    if len(tokens) > LONGEST_PAIR or any(token.word.kind == "tick" for token in tokens):
        return None
    if not _EITHER.search(text, timeout=1) or sum(map(str.isdigit, tokens[-1].word.text)) >= standing.CODE:
        return None
    hit = _closed(Hit(run, start, end, (), 0.9))
    # "Sex/DOB M / 22-May-1966" is a label with its answers.
    said = (token.word.text for token in tokens if not is_number(token.word.text))
    if not (hit.closed or (hit.whole and not any(map(str.isdigit, "".join(said))))):
        return None
    known: list[tuple[Phrase, ...]] = []
    pieces = _EITHER.split(text, timeout=1)
    # "(021) 5550 142 | Fax:" is a number and the label of another, "Nora Quill Age/Sex:" a value and a label.
    figures = any(sum(map(str.isdigit, piece)) >= standing.CODE for piece in pieces)
    if figures or any(_is_pair(text_of(tokens[at:]), vocabulary) for at in range(1, len(tokens))):
        return None
    for piece in reversed(pieces):
        telling = len(key(piece)) > 3 or (piece.strip()[:1].isupper() and len(key(piece)) == 3)
        if telling and (found := vocabulary.exact(key(piece))):
            known.append(found)
    if not known:
        return None
    every = tuple(phrase for found in known for phrase in found)
    shared = all(phrase.field and phrase.field.kind.name in SHARING for phrase in every)
    meant = every if shared else next((each for each in known if any(phrase.field for phrase in each)), known[0])
    return Hit(run, start, hit.end, meant, 0.9, hit.closed, asks_address(run.tokens[start : hit.end], meant))


def _is_pair(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text is a known label that names two things by itself."""
    first, *others = _EITHER.split(text, timeout=1)
    return bool(others) and any(map(str.isalpha, first)) and bool(vocabulary.exact(key(text)))


def _hinted(run: Run, start: int, vocabulary: Vocabulary) -> Hit | None:
    """A wording that nobody listed, closed by a colon or a question mark, with a word that tells what is asked."""
    ends = (at for at in range(start, min(len(run.tokens), start + LONGEST)) if _ends(run.tokens[at].word.text))
    end = next(ends, None)
    if end is None:
        return None
    tokens = run.tokens[start : end + 1]
    found = vocabulary.hinted(text_of(tokens))
    return Hit(run, start, end + 1, found, 0.9, True) if found else None


def _ends(text: str) -> bool:
    return text.endswith("?") or closes(text)


def _second_key(tokens: Sequence[Token]) -> str:
    if all(token.word.second in (None, token.word.text) for token in tokens):
        return ""
    return key(" ".join(token.word.text if token.word.second is None else token.word.second for token in tokens))


def _closed(hit: Hit) -> Hit:
    """Takes in what belongs to the label behind it: a hint in brackets, a colon, a question mark standing apart."""
    tokens, end = hit.run.tokens, hit.end
    closed = closes(tokens[end - 1].word.text) or tokens[end - 1].word.text.endswith("?")
    end = past_rate(tokens, past_bracket(tokens, hit.start, end), hit.phrases)
    end = past_reference(tokens, end, hit.phrases)
    closed = closed or closes(tokens[end - 1].word.text)
    if end < len(tokens) and tokens[end].word.text[:1] in "([":
        end = past_hint(tokens, end)
        closed = closed or closes(tokens[end - 1].word.text)
    end = past_currency(tokens, end, hit.phrases)
    if not closed and (past := past_aside(tokens, end)) > end:
        end, closed = past, True
    if not closed and end < len(tokens) and set(tokens[end].word.text) <= _CLOSERS:
        end, closed = end + 1, True
    end = past_titles(tokens, past_instruction(tokens, end), hit.phrases)
    end = past_drawn(tokens, past_qualifier(tokens, end, hit.phrases))
    past = past_address(tokens, end, hit.phrases)
    closed = closed or (past > end and closes(tokens[past - 1].word.text))
    placed = past > end or asks_address(tokens[hit.end : end], hit.phrases)
    return Hit(hit.run, hit.start, past, hit.phrases, hit.score, closed, placed)
