"""Whether the words of a label stand as labels do, and not inside a sentence or a title.

Enters: a span of a run's words that a form's wording matches. Leaves: whether it is closed, alone, first in its run
with a value behind, or set off from what is before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.hit import Hit, is_box
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.wording import CARD_CODES, closes, is_leader, is_number

WEAK = words(
    "contact home office for number id plan group member provider company carrier policy payer name item form t "
    "p f physician doctor registration surgery practice clinic hospital facility treatment medicine medication "
    "prescription label history notes work call issued signed first last middle initial unit state town country "
    "born birth st dr"
)
"""Words that begin titles and sentences as often as they are labels: labels only with a colon behind or alone."""

PLAIN = words(
    "name born payer policy carrier company member contact medication group provider hospital clinic facility"
)
"""Of these, labels also where the labels beside them have no colon."""

TITLES = frozenset({"dr", "prof"})
"""Behind "Doctor" they begin a name."""

BARS = frozenset("|•·¦●▪")
"""What parts the pieces of a line."""

CODE = 4
"""Digits of a word that is the number which a label asks for, and no word of a sentence."""
_ANYBODYS = frozenset({"name", "names", "identificationnumber", "idnumber", "id", "pin", "cardnumber"})
"""What forms ask of more than one person: the word before says of whom."""

_PREPOSITIONS = words("of")
_LEADS_ON = words("the this that your their by to with from under")
_RELATIVES = words("guardian parent mother father spouse husband wife partner employer school attorney lawyer")
LONGEST_OWNER = 3
"""Words before "name" that may say whose; more are a value with a label behind it."""

_NUMBER = regex.compile(r"[(+#\[]{0,2}(?:\d|[OoQIl|SB](?=[OoQIl|SB]*\d|[OoQIl|SB]{2}\)))")
"""How a number begins, as readers read it."""
_ZIP = regex.compile(r"\d{5}(?!\d)")
_BOX_NUMBER = regex.compile(r"\d{1,2}[a-e]?[.)]", regex.IGNORECASE)
_SIGNS = frozenset({"less:", "add:", "plus:", "less", "add", "plus", "minus", "minus:", "(-)", "(+)", "less-", "add-"})
"""What bills print before the name of an amount to say what is done with it."""


def begins(run: Run, start: int) -> bool:
    """Whether a label may begin here without being the exact wording: at the run's start, or after a value's end."""
    if start == 0 or number(run.tokens[:start]):
        return True
    others = [_gap(run, at) for at in range(1, len(run.tokens)) if at != start]
    return _gap(run, start) > max(1.3 * run.tokens[start].char, 1.6 * median(others or [0.0]))


def stands(hit: Hit, wording: str, *, among: bool = False) -> bool:
    """Whether the words stand as a label does, not inside a sentence: closed, alone, or first with a value behind.

    `among` other labels of its row without colons, a word of every day is one, too.
    """
    before = hit.run.tokens[: hit.start]
    at_start = not before or number(before) or _numbered(hit) or _behind_bar(hit) or _in_box(hit)
    if not at_start and (_narrows(hit) or _is_state(hit)):
        return False
    if hit.closed or (at_start and hit.whole):
        anothers = wording in _ANYBODYS or all(each.strength == "fallback" for each in hit.phrases)
        another = anothers and _is_anothers(hit)
        return at_start or not (
            _ends_question(hit) or another or _is_relatives(hit) or _dash_inside(hit) or _ends_longer(hit)
        )
    behind = hit.run.tokens[hit.end] if hit.end < len(hit.run.tokens) else None
    if behind is None:
        return _capital(hit) and not _is_weak(hit, wording, among and at_start) and (_apart(hit, wording) or at_start)
    return _before_value(hit, behind, wording, at_start=at_start, among=among)


def _before_value(hit: Hit, behind: Token, wording: str, *, at_start: bool, among: bool) -> bool:
    """Whether words that no colon ends stand as a label before the value that begins `behind` them."""
    if at_start and _capitals_before(hit, behind):
        return True
    weak = _is_weak(hit, wording, among and at_start) and not gap_behind(hit) and not _code_behind(hit, behind)
    weak = weak and behind.word.text.rstrip(".").casefold() not in TITLES
    if weak or not _capital(hit) or _goes_on(hit, behind) or not _begins_value(hit, behind):
        return False
    if at_start and _is_title(hit, behind):
        return False
    numeric = any(each.field and each.field.kind.critical and not each.part for each in hit.phrases)
    coded = opens_number(behind.word.text) or sum(map(str.isdigit, behind.word.text)) >= CODE
    return at_start or _apart(hit, wording) or (numeric and coded) or wording in CARD_CODES


def _is_weak(hit: Hit, wording: str, among: bool) -> bool:
    """Whether the words begin titles and sentences as often as they are labels."""
    return wording in WEAK and not _asks(hit.tokens[0].word.text) and not (among and wording in PLAIN)


def _capital(hit: Hit) -> bool:
    """Whether the label begins with a capital, or with no letter at all."""
    first = hit.tokens[0].word.text
    return not first[:1].isalpha() or first[:1].isupper()


def _narrows(hit: Hit) -> bool:
    """Whether the words only say whose something else is: "Accreditation number of hospital:" asks for no hospital."""
    named = any(each.field and each.field.kind.name in ("text", "person", "prescriber") for each in hit.phrases)
    words = [token.word.text.casefold() for token in hit.run.tokens[max(0, hit.start - 1) : hit.start + 1]]
    return named and not _PREPOSITIONS.isdisjoint(words) and _gap(hit.run, hit.start) < 1.3 * hit.tokens[0].char


def _is_state(hit: Hit) -> bool:
    """Whether the word is Idaho's code between a town and its ZIP code: "Boise, ID 83702"."""
    behind = hit.run.tokens[hit.end].word.text if hit.end < len(hit.run.tokens) else ""
    return hit.text == "ID" and hit.run.tokens[hit.start - 1].word.text.endswith(",") and bool(_ZIP.match(behind))


def _goes_on(hit: Hit, behind: Token) -> bool:
    """Whether the word is only the first of a label that nobody knows: "Patient disposition:"."""
    alone = sum(token.word.text[:1].isalpha() for token in hit.tokens) == 1
    following = hit.run.tokens[hit.end + 1 : hit.end + 2]
    closed = closes(behind.word.text) or any(token.word.text[:1] == ":" for token in following)
    return alone and closed and behind.word.text[:1].isalpha() and not gap_behind(hit)


def _is_anothers(hit: Hit) -> bool:
    """Whether a word right before the label says whose it asks for: "Church name:", "Expiry date:" are not ours."""
    before = hit.run.tokens[hit.start - 1].word.text
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at not in (hit.start, hit.end)]
    near = _gap(hit.run, hit.start) < max(1.3 * hit.tokens[0].char, 1.6 * median(others or [0.0]))
    bare = before.replace("'s", "").replace("’s", "").replace("/", "").replace("-", "")
    return near and bare.isalpha() and hit.start < LONGEST_OWNER


def _is_relatives(hit: Hit) -> bool:
    """Whether the word right before the label says that it asks of somebody near the patient: "Guardian email:"."""
    before = hit.run.tokens[hit.start - 1]
    near = hit.tokens[0].left - before.right < 1.3 * hit.tokens[0].char
    word = before.word.text.casefold().replace("’", "'").removesuffix("'s").strip("/")
    return hit.start == 1 and near and word in _RELATIVES


def _ends_question(hit: Hit) -> bool:
    """Whether the label is the end of a question that began before it: "… treated by another doctor?"."""
    return hit.tokens[-1].word.text.endswith("?") and hit.tokens[0].word.text[:1].islower()


def _ends_longer(hit: Hit) -> bool:
    """Whether the label only ends a longer one that nobody listed: "Provider who treated the patient:"."""
    near = _gap(hit.run, hit.start) < 1.3 * hit.tokens[0].char
    before = hit.run.tokens[hit.start - 1].word.text.casefold()
    return near and (before in _LEADS_ON or (hit.tokens[0].word.text in _LEADS_ON and before.isalpha()))


def _asks(first: str) -> bool:
    """Whether the label's first word asks: "Please list your medications"."""
    return first.casefold() in ("please", "list", "enter", "write", "print")


def _numbered(hit: Hit) -> bool:
    """Whether a box's number stands before the label, as it does where the captions of two boxes are one run."""
    before = hit.run.tokens[hit.start - 1].word.text if hit.start else ""
    return bool(_BOX_NUMBER.fullmatch(before, timeout=1))


def _dash_inside(hit: Hit) -> bool:
    """Whether a dash goes on a line that began before the words: "NAKURU HOSPITAL - OUTPATIENTS"."""
    dashed = hit.tokens[-1].word.text.strip("-–—") == "" and _gap(hit.run, hit.start) < 1.3 * hit.tokens[0].char
    return dashed and hit.run.tokens[hit.start - 1].word.text[-1:].isalnum()


def _behind_bar(hit: Hit) -> bool:
    """Whether a bar or a bullet parts the label from what is before it: "Phone 555-0133 | Fax 555-0134"."""
    return hit.run.tokens[hit.start - 1].word.text in BARS


def _in_box(hit: Hit) -> bool:
    """Whether a box's number alone stands before the label, and what is behind is set off from it.

    "2 Patient's Name" is a label; "3 Units" and "12 Street" begin a row of a table and an address.
    """
    if not is_box(hit.run.tokens[: hit.start]):
        return False
    behind = hit.run.tokens[hit.end : hit.end + 1]
    return hit.closed or hit.whole or gap_behind(hit) or (bool(behind) and is_leader(behind[0].word.text))


def _apart(hit: Hit, wording: str) -> bool:
    """Whether the label stands off from what is before it: by more than the words of its run from one another."""
    gap = _gap(hit.run, hit.start)
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.start]
    listed = hit.run.tokens[hit.start - 1].word.text.endswith(",")
    return len(wording) > 2 and not listed and gap > max(1.3 * hit.tokens[0].char, 1.6 * median(others or [0.0]))


def _is_title(hit: Hit, behind: Token) -> bool:
    """Whether label and value are one line of capitals without a gap, as titles are ("CITY GENERAL HOSPITAL")."""
    said = len(hit.text) > 2 and "." not in hit.text and any(vowel in hit.text for vowel in "AEIOUY")
    title = said and hit.run.text.isupper() and behind.word.text.isalpha() and len(hit.run.text.split()[-1]) > 1
    return title and behind.left - hit.right < 1.3 * behind.char


def _capitals_before(hit: Hit, behind: Token) -> bool:
    """Whether the label is in capitals and what follows is not: "FOR Ann Lee", "ADDRESS 9 Elm Court"."""
    text = behind.word.text
    return len(hit.text) > 2 and hit.text.isupper() and text[:1].isupper() and text[1:2].islower()


def in_capitals(tokens: Sequence[Token], behind: Token) -> bool:
    """Whether a label of several words is in capitals and what follows it is not: "FOLLOW-UP CONSULTATION After"."""
    label, after = text_of(tokens), behind.word.text
    return len(tokens) > 1 and label.isupper() and after[:1].isupper() and after[1:].islower()


def gap_behind(hit: Hit) -> bool:
    """Whether what follows the label stands off from it by more than words of its run do from one another."""
    if hit.end >= len(hit.run.tokens):
        return False
    others = [_gap(hit.run, at) for at in range(1, len(hit.run.tokens)) if at != hit.end]
    return _gap(hit.run, hit.end) > max(1.3 * hit.run.tokens[hit.end].char, 1.6 * median(others or [0.0]))


def _code_behind(hit: Hit, behind: Token) -> bool:
    """Whether the label asks for a number or code and one follows: "Group 4711", "Group MANEX"."""
    asked = any(each.field and each.field.kind.name == "identifier" for each in hit.phrases)
    text = behind.word.text
    return asked and (any(map(str.isdigit, text)) or (text.isupper() and not hit.text.isupper()))


def _begins_value(hit: Hit, behind: Token) -> bool:
    """Whether the word behind a label can begin its value; lower case goes on with a sentence."""
    text = behind.word.text
    if behind.word.kind == "tick":
        return True
    if opens_number(text):
        return (
            any(each.field is None or each.field.kind.critical or each.part for each in hit.phrases) or hit.start == 0
        )
    if "@" in text and any(each.field and each.field.kind.name == "email" for each in hit.phrases):
        return True
    return not (text[:1].islower() or text[:1] in ",/&" or text == "-")


def opens_number(text: str) -> bool:
    """Whether a word begins as numbers do, as readers read them."""
    return bool(_NUMBER.match(text, timeout=1))


def _gap(run: Run, at: int) -> float:
    return run.tokens[at].left - run.tokens[at - 1].right if at else 0.0


def number(tokens: Sequence[Token]) -> bool:
    """Whether all tokens are numbering or bullets: "12.", "a)", "•", "(3)"."""
    text = text_of(tokens)
    return is_number(text) or text.lower() in _SIGNS
