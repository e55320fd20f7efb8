"""Finds a form's labels among the words of a page, forgiving what readers get wrong.

Enters: the runs of a page and the phrases of a form. Leaves: `Hit`s, each a span of a run's tokens with the phrase it
matches. Two wordings are the same label when their keys are: lower case, words that carry nothing dropped ("of",
"your", "please list"), usual abbreviations spelled out ("No.", "#", "Ph", "Addr"). Longer keys may differ by one
letter in six.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import regex

from parsers.kinds.plain import words
from parsers.layout import Run, Token
from parsers.vocabulary import Phrase, Vocabulary
from parsers.wording import closes, is_leader, is_number, key

LONGEST = 12
"""Labels of more words are questions; they are matched by their first words."""

WEAK = words(
    "contact home office for number id plan group member provider company carrier policy payer name item form t "
    "p f physician doctor registration surgery practice clinic hospital facility treatment medicine medication "
    "prescription label history notes work call issued signed first last middle initial unit state town country "
    "born birth st"
)
"""Words that begin titles and sentences as often as they are labels: labels only with a colon behind or alone."""

_NUMBER = regex.compile(r"[(+#\[]{0,2}(?:\d|[OoQIl|SB](?=[OoQIl|SB]*\d|[OoQIl|SB]{2}\)))")
"""How a number begins, as readers read it."""
_EITHER = regex.compile(r"/|\s[^\w\s#(&+-]\s|\sor\s")
"""What parts two wordings in one label; readers make a dagger or a bar of a slash that stands apart."""
_HINT = regex.compile(r"^[(\[][^\d]*[)\]]?[:：.]?$")
_RATE = regex.compile(r"[@(]?\d{1,2}(?:[.,]\d{1,3})?\s?%[):]*")
_SIGNS = frozenset({"less:", "add:", "plus:", "less", "add", "plus", "minus", "minus:", "(-)", "(+)", "less-", "add-"})
"""What bills print before the name of an amount to say what is done with it."""
_CLOSERS = frozenset(":：;?-–—=>#.")


@dataclass(frozen=True, slots=True)
class Hit:
    """A label on the page: tokens `start` to `end` (half open) of `run`; `phrases` may mean several fields.

    `score` is 1 for the exact wording, less for a wording that was guessed; `closed` is true when a colon, a question
    mark or the like ends it.
    """

    run: Run
    start: int
    end: int
    phrases: tuple[Phrase, ...]
    score: float
    closed: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The label's own words."""
        return self.run.tokens[self.start : self.end]

    @property
    def left(self) -> float:
        """The x where the label begins."""
        return self.tokens[0].left

    @property
    def right(self) -> float:
        """The x where the label ends."""
        return self.tokens[-1].right

    @property
    def text(self) -> str:
        """The label as printed."""
        return " ".join(token.word.text for token in self.tokens)

    @property
    def whole(self) -> bool:
        """Whether the label is all that stands in its run, leaders apart."""
        return all(is_leader(token.word.text) for token in self.run.tokens[self.end :]) and self.start <= 1


def find(run: Run, vocabulary: Vocabulary) -> list[Hit]:
    """The labels in a run, left to right, never overlapping; the longest wording wins."""
    hits: list[Hit] = []
    at = 0
    while at < len(run.tokens):
        hit = _at(run, at, vocabulary)
        if hit is not None:
            hits.append(hit)
            at = hit.end
        else:
            at += 1
    return hits


def _at(run: Run, start: int, vocabulary: Vocabulary) -> Hit | None:
    text = run.tokens[start].word.text
    if run.tokens[start].word.kind == "tick" or (is_leader(text) and text not in "#№"):
        return None
    guessed: Hit | None = None
    for end in range(min(len(run.tokens), start + LONGEST), start, -1):
        tokens = run.tokens[start:end]
        last = tokens[-1].word.text
        if any(closes(token.word.text) for token in tokens[:-1]) or (
            is_leader(last) and last.rstrip(":") not in ("#", "№")
        ):
            continue
        hit = _exactly(run, start, end, vocabulary)
        if hit is not None:
            longer = guessed is not None and not hit.closed and (guessed.closed or guessed.whole)
            return guessed if longer else hit
        if guessed is None and _begins(run, start):
            guessed = _nearly(run, start, end, vocabulary) or _either(run, start, end, vocabulary)
    return guessed or (_hinted(run, start, vocabulary) if _begins(run, start) else None)


def _exactly(run: Run, start: int, end: int, vocabulary: Vocabulary) -> Hit | None:
    tokens = run.tokens[start:end]
    for wording, score in ((_key(tokens), 1.0), (_second_key(tokens), 0.95)):
        if wording and (found := vocabulary.exact(wording)):
            hit = _closed(Hit(run, start, end, found, score, False))
            if _stands(hit, wording):
                return hit
    return None


def _nearly(run: Run, start: int, end: int, vocabulary: Vocabulary) -> Hit | None:
    wording = _key(run.tokens[start:end])
    if any(token.word.text.isdigit() for token in run.tokens[start:end]):
        return None
    found, score = vocabulary.look_alike(wording), 0.92
    if not found:
        found, score = vocabulary.guess(wording)
    if not found:
        return None
    hit = _closed(Hit(run, start, end, found, score, False))
    long = len(wording) >= (6 if hit.whole else 8)
    return hit if _stands(hit, wording) and (hit.closed or long) else None


def _either(run: Run, start: int, end: int, vocabulary: Vocabulary) -> Hit | None:
    """A label that names two things ("Member / Policy ID"), each or one of which is known."""
    words_between = [token.word.text for token in run.tokens[start:end]]
    text = " ".join(words_between)
    if not _EITHER.search(text, timeout=1):
        return None
    hit = _closed(Hit(run, start, end, (), 0.9))
    if not (hit.closed or hit.whole):
        return None
    for piece in reversed(_EITHER.split(text, timeout=1)):
        if len(key(piece)) > 3 and (found := vocabulary.exact(key(piece))):
            return Hit(run, start, hit.end, found, 0.9, hit.closed)
    return None


def _hinted(run: Run, start: int, vocabulary: Vocabulary) -> Hit | None:
    """A wording that nobody listed, closed by a colon or a question mark, with a word that tells what is asked."""
    ends = (at for at in range(start, min(len(run.tokens), start + LONGEST)) if _ends(run.tokens[at].word.text))
    end = next(ends, None)
    if end is None:
        return None
    tokens = run.tokens[start : end + 1]
    found = vocabulary.hinted(" ".join(token.word.text for token in tokens))
    return Hit(run, start, end + 1, found, 0.9, True) if found else None


def _ends(text: str) -> bool:
    return text.endswith("?") or closes(text)


def _key(tokens: Sequence[Token]) -> str:
    return key(" ".join(token.word.text for token in tokens))


def _second_key(tokens: Sequence[Token]) -> str:
    if all(token.word.second in (None, token.word.text) for token in tokens):
        return ""
    return key(" ".join(token.word.text if token.word.second is None else token.word.second for token in tokens))


def _closed(hit: Hit) -> Hit:
    """Takes in what belongs to the label behind it: a hint in brackets, a colon, a question mark standing apart."""
    tokens, end = hit.run.tokens, hit.end
    closed = closes(tokens[end - 1].word.text) or tokens[end - 1].word.text.endswith("?")
    end = _past_rate(hit, end)
    if end < len(tokens) and tokens[end].word.text[:1] in "([":
        end = _past_hint(tokens, end)
        closed = closed or closes(tokens[end - 1].word.text)
    if not closed and end < len(tokens) and set(tokens[end].word.text) <= _CLOSERS:
        end, closed = end + 1, True
    return Hit(hit.run, hit.start, end, hit.phrases, hit.score, closed)


def _past_rate(hit: Hit, end: int) -> int:
    """Behind the rate in "VAT @ 20%": an amount's label holds it, no amount does."""
    if not any(each.field and each.field.kind.name.startswith("money") for each in hit.phrases):
        return end
    for token in hit.run.tokens[end : end + 2]:
        if _RATE.fullmatch(token.word.text, timeout=1):
            return hit.run.tokens.index(token) + 1
    return end


def _past_hint(tokens: Sequence[Token], start: int) -> int:
    for end in range(start + 1, min(len(tokens), start + 10) + 1):
        text = " ".join(token.word.text for token in tokens[start:end])
        if any(mark in text for mark in ")]"):
            return end if _HINT.match(text, timeout=1) else start
    rest = " ".join(token.word.text for token in tokens[start:])
    return len(tokens) if _HINT.match(rest, timeout=1) else start


def _begins(run: Run, start: int) -> bool:
    """Whether a label may begin here without being the exact wording: at the run's start, or after a value's end."""
    return start == 0 or _number(run.tokens[:start]) or _gap(run, start) > 1.3 * run.tokens[start].char


def _stands(hit: Hit, wording: str) -> bool:
    """Whether the words stand as a label does, not inside a sentence: closed, alone, or first with a value behind."""
    at_start = hit.start == 0 or _number(hit.run.tokens[: hit.start])
    if hit.closed or (at_start and hit.whole):
        return True
    first = hit.tokens[0].word.text
    behind = hit.run.tokens[hit.end] if hit.end < len(hit.run.tokens) else None
    if (wording in WEAK and not _gap_behind(hit) and not _code_behind(hit, behind)) or (
        first[:1].isalpha() and not first[:1].isupper()
    ):
        return False
    if behind is None or not _begins_value(hit, behind):
        return behind is None and _apart(hit, wording)
    if at_start and not hit.closed and _is_title(hit, behind):
        return False
    numeric = any(each.field and each.field.kind.critical and not each.part for each in hit.phrases)
    return at_start or _apart(hit, wording) or (numeric and _opens_number(behind.word.text))


def _apart(hit: Hit, wording: str) -> bool:
    """Whether the label stands off from what is before it: by more than the words of its run from one another."""
    gap = _gap(hit.run, hit.start)
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.start]
    listed = hit.run.tokens[hit.start - 1].word.text.endswith(",")
    return len(wording) > 2 and not listed and gap > max(1.3 * hit.tokens[0].char, 1.6 * median(others or [0.0]))


def _is_title(hit: Hit, behind: Token) -> bool:
    """Whether label and value are one line of capitals without a gap, as titles are ("CITY GENERAL HOSPITAL")."""
    said = len(hit.text) > 2 and any(vowel in hit.text for vowel in "AEIOUY")
    title = said and hit.run.text.isupper() and behind.word.text.isalpha()
    return title and behind.left - hit.right < 1.3 * behind.char


def _gap_behind(hit: Hit) -> bool:
    """Whether what follows the label stands off from it by more than words of its run do from one another."""
    if hit.end >= len(hit.run.tokens):
        return False
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.end]
    return _gap(hit.run, hit.end) > max(1.3 * hit.run.tokens[hit.end].char, 1.6 * median(others or [0.0]))


def _code_behind(hit: Hit, behind: Token | None) -> bool:
    """Whether the label asks for a number or code and one follows: "Group 4711", "Group MANEX"."""
    asked = any(each.field and each.field.kind.name == "identifier" for each in hit.phrases)
    text = behind.word.text if behind else ""
    return asked and (any(map(str.isdigit, text)) or (text.isupper() and not hit.text.isupper()))


def _begins_value(hit: Hit, behind: Token) -> bool:
    """Whether the word behind a label can begin its value; lower case goes on with a sentence."""
    text = behind.word.text
    if behind.word.kind == "tick":
        return True
    if _opens_number(text):
        return (
            any(each.field is None or each.field.kind.critical or each.part for each in hit.phrases) or hit.start == 0
        )
    return not (text[:1].islower() or text[:1] in ",/&" or text == "-")


def _opens_number(text: str) -> bool:
    return bool(_NUMBER.match(text, timeout=1))


def _gap(run: Run, at: int) -> float:
    return run.tokens[at].left - run.tokens[at - 1].right if at else 0.0


def _number(tokens: Sequence[Token]) -> bool:
    """Whether all tokens are numbering or bullets: "12.", "a)", "•", "(3)"."""
    text = " ".join(token.word.text for token in tokens)
    return is_number(text) or text.lower() in _SIGNS
