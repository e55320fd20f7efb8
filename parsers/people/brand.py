"""The sender's name printed at the top without a label, as logos and letterheads print it.

Enters: the runs of a document and its form. Leaves: the names found, with their words; these are taken
off the page before labels are looked for, so that "Group Health of Ohio" is not read as the label "Group". The name is
told by what such names hold ("Mutual", "Hospital"), or by print larger than the page's; it may be set over two
lines, and the product's name ("Choice PPO") beside or under it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from parsers.extraction import ParseOptions
from parsers.form import Form
from parsers.kinds import later as regex
from parsers.kinds.plain import TEXT, words
from parsers.labels.labels import Hit
from parsers.labels.labels import find as find_labels
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.wording import is_number
from parsers.people.address_lines import follows
from parsers.people.house_parts import DEPARTMENTS, PARTS, is_house, names_part, plain_words, says, without_part
from parsers.people.sender_words import TITLE
from parsers.sheet import vocabulary
from parsers.values.extras import Brand
from parsers.values.values import Found, read

ADDRESSED = 0.6
"""How sure it is that the only name there is, that of an addressee it seems, is the sender's."""
_FROM = regex.compile(
    r"(?:\p{L}+\s){0,3}(?:reports?|results?|summary|letter)\s(?:issued\s)?(?:from|by)\s", regex.IGNORECASE
)
"""A title before the name of whoever sent the paper: "Pathology report from"."""
_CALLED = words("scheme option product package category tier level network")
"""What a plan may be called before its name."""
LARGE = 1.3
"""Print this much wider than the page's usual letters is a name and not a line of text."""
OTHER_SIZE = 1.25
"""Letters that differ by more than this stand in two pieces of print."""
_COMPANIES = words("limited ltd plc inc llc corp corporation pvt")
_HEALTH_PLAN = regex.compile(r"health\s?plans?\b", regex.IGNORECASE)
"""What insurers are called, and no plan's name."""
_CONNECTS = words("of and & for the at in de")
_NO_NAME = regex.compile(
    r"^\W*\(.*\)\W*$|www\.|@|https?:|\.(?:com|org|net|co\.uk)\b|(?:\d[\s().-]*){6,}|:$", regex.IGNORECASE
)
_TO = regex.compile(
    r"\W*(?:to|attn|attention|gp|copy to|copies to|cc|general practitioner|dear)\b\s*:?", regex.IGNORECASE
)
"""How a line begins that says whom a paper goes to."""
_DOCTOR = regex.compile(r"(?:the )?(?:dr|doctor|prof)\b\.?", regex.IGNORECASE)
_WIDTHS = {**dict.fromkeys("iljtfrI.,'|!:;()[]-", 0.55), **dict.fromkeys("mwMW", 1.5)}
"""How wide letters are in usual print, where "n" is 1."""
_DASHES = frozenset("-–—:")
_NUMBER = regex.compile(r"[(#]?\d")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of one size that stand together, over one or more lines."""

    lines: tuple[tuple[Token, ...], ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(token for line in self.lines for token in line)

    @property
    def text(self) -> str:
        return text_of(self.tokens)

    @property
    def size(self) -> float:
        return _size(self.tokens)


def find(runs: Sequence[Run], form: Form, options: ParseOptions) -> dict[str, Found]:
    """The sender's name, and its product's, by field; those that are not printed are absent."""
    brand = form.brand
    if brand is None:
        return {}
    zone = _zone(runs, form)
    pieces = _pieces(zone, brand)
    usual = median([_size(run.tokens) for run in runs]) if runs else 0.0
    told = [piece for piece in pieces if _names(piece.text, brand)]
    large = [piece for piece in pieces if brand.large and piece.size > LARGE * usual]
    products = [piece for piece in pieces if says(piece.text, brand.product_words)]
    sent = [piece for piece in told if not _is_addressed(piece, zone)]
    names = sorted(sent or told, key=lambda piece: (_is_part(piece, brand), -piece.size))
    names = names or [piece for piece in large if piece not in products]
    found: dict[str, Found] = {}
    if names:
        fit = 0.92 if names[0] in told else brand.large
        fit = ADDRESSED if names[0] in told and (names[0] not in sent or _is_part(names[0], brand)) else fit
        # A programme ("Ohio Medicaid") is printed beside who runs it, in any words.
        first = pieces[: pieces.index(names[0])] if names[0] in told else []
        others = [*names[1:], *(piece for piece in first if piece not in products and len(piece.tokens) > 1)]
        rival = next((other.text for other in others if other.size > 0.85 * names[0].size), None)
        _note(found, brand.field, names[0], fit, rival if brand.large else None, options)
    rest = [piece for piece in products if piece not in names[:1]]
    if brand.product and rest and names:
        _note(found, brand.product, _unlabelled(rest[0]), 0.88, rest[1].text if len(rest) > 1 else None, options)
    return found


def _is_addressed(piece: _Piece, zone: Sequence[Run]) -> bool:
    """Whether the name stands in the block of whom a letter goes to: under "To:" or under a doctor who is not the
    page's first line, or behind "To"."""
    if _TO.match(piece.text, timeout=1):
        return True
    first = next((run for run in zone if piece.tokens[0] in run.tokens), None)
    while first is not None:
        above = next((run for run in zone if follows(run, first)), None)
        if above is None or not above.tokens[0].middle > zone[0].middle + 0.5 * zone[0].height:
            return False
        if _TO.match(above.text, timeout=1) or (_DOCTOR.match(above.text, timeout=1) and not _says_where(above.text)):
            return True
        first = above
    return False


def _is_part(piece: _Piece, brand: Brand) -> bool:
    return "hospital" in brand.words and names_part(piece.text)


def _says_where(text: str) -> bool:
    return any(map(str.isdigit, text))


def _unlabelled(piece: _Piece) -> _Piece:
    """A product's name without what it is called before it: "Scheme Plan B Excess"."""
    first, *more = piece.lines
    named = len(first) > 1 and first[0].word.text.strip(" :").casefold() in _CALLED
    return _Piece((first[1:], *more)) if named else piece


def _names(text: str, brand: Brand) -> bool:
    """Whether a text holds what such names hold; what a company calls itself is a name whatever else it holds."""
    bare = _HEALTH_PLAN.sub("health", text, timeout=1)
    return (
        ("hospital" in brand.words and is_house(text))
        or says(text, _COMPANIES)
        or (says(text, brand.words) and not says(bare, brand.not_words))
    )


def _note(
    found: dict[str, Found], name: str, piece: _Piece, fit: float, rival: str | None, options: ParseOptions
) -> None:
    slot = Slot(piece.lines, "section", fit)
    parsed = read(TEXT, slot, options) or TEXT.parse(slot.text, options)
    if parsed:
        found[name] = Found(parsed, TEXT, slot, 0.97, 1, rival, named=not any(map(str.isdigit, slot.text)))


def _zone(runs: Sequence[Run], form: Form) -> list[Run]:
    """The runs of the first page above its first label, or beside and under it where the labels begin at the top."""
    page = [run for run in runs if run.page == runs[0].page]
    if not page:
        return []
    known = vocabulary(form)
    foot, least, labels = 0.35, page[0].middle + 0.6 * page[0].height, set[int]()
    for run in sorted(page, key=_top):
        # What stands below is no matter.
        if labels and _top(run) >= max(foot, least):
            break
        if any(_is_label(hit) for hit in find_labels(run, known)):
            foot = foot if labels else _top(run)
            labels.add(id(run))
    return [run for run in page if run.middle < max(foot, least) and id(run) not in labels]


def _top(run: Run) -> float:
    return run.middle - 0.5 * run.height


def _is_label(hit: Hit) -> bool:
    """Whether the label stands as one, and is not a name's first word: closed, alone, or with a number behind."""
    behind = hit.run.tokens[hit.end : hit.end + 1]
    field = any(phrase.role in ("field", "fence") for phrase in hit.phrases)
    # "General Hospital - Discharge Summary" is a name before a dash.
    closed = hit.closed and (hit.start == 0 or ":" in hit.text)
    if hit.start and not is_number(hit.run.tokens[0].word.text):
        return field and closed
    return field and (closed or hit.whole or any(_NUMBER.match(token.word.text, timeout=1) for token in behind))


def _pieces(zone: Sequence[Run], brand: Brand) -> list[_Piece]:
    pieces: list[_Piece] = []
    cuts: list[float] = []
    for run in zone:
        for tokens in (part for whole in _untitled(run.tokens, brand) for part in _split(whole, cuts)):
            above = next((at for at, piece in enumerate(pieces) if _continues(piece, tokens)), None)
            if above is None:
                pieces.append(_Piece((tokens,)))
            else:
                pieces[above] = _Piece((*pieces[above].lines, tokens))
    return [piece for piece in pieces if _may_be_name(piece.text, brand)]


def _untitled(tokens: tuple[Token, ...], brand: Brand) -> Sequence[tuple[Token, ...]]:
    """The words without the paper's title that a dash joins to them ("City Hospital - Discharge Summary"), and without
    the part of the house behind its name."""
    if "hospital" in brand.words:
        tokens = without_part(tokens)
    if (said := _FROM.match(text_of(tokens), timeout=1)) and len(said[0].split()) < len(tokens):
        return [tokens[len(said[0].split()) :]]
    for at, token in enumerate(tokens):
        if token.word.text in _DASHES and 0 < at < len(tokens) - 1:
            sides = tokens[:at], tokens[at + 1 :]
            rest = [side for side in sides if not _is_title(plain_words(text_of(side)), brand)]
            if len(rest) > 1 and "hospital" in brand.words and _names(text_of(sides[0]), brand):
                rest = [sides[0]] if names_part(text_of(sides[1])) else rest
            return rest if len(rest) == 1 else [tokens]
    return [tokens]


def _is_title(plain: set[str], brand: Brand) -> bool:
    """Whether words say what a paper is, or which part of a house it comes from."""
    return plain <= brand.titles or (plain <= brand.titles | DEPARTMENTS and not plain.isdisjoint(PARTS))


def _split(tokens: tuple[Token, ...], cuts: list[float]) -> list[tuple[Token, ...]]:
    """The words parted at bars, where the letters change their size, and where the line above was parted."""
    places = range(1, len(tokens))
    bar = next((at for at in places if _is_bar(tokens[at - 1], tokens[at])), None)
    cut = next(
        (at for at in places if any(tokens[at - 1].right <= x + 0.004 < tokens[at].left + 0.03 for x in cuts)), None
    )
    step = max(places, key=lambda at: _step(tokens, at), default=None)
    at = bar or cut or (step if step and _wide(tokens[:step], tokens[step:]) else None)
    if at is None or (at != bar and _step(tokens, at) < OTHER_SIZE):
        return [tokens]
    cuts.append(tokens[at].left)
    return [*_split(tokens[:at], cuts), *_split(tokens[at:], cuts)]


def _is_bar(before: Token, behind: Token) -> bool:
    return behind.word.text.startswith(("|", "¦")) or before.word.text.endswith(("|", "¦"))


def _step(tokens: tuple[Token, ...], at: int) -> float:
    """How much the size of the letters changes before word `at`, as a ratio of 1 and more."""
    return min(_ratio(size(tokens[:at]), size(tokens[at:])) for size in (_size, _pitch))


def _ratio(one: float, other: float) -> float:
    return max(one, other) / max(1e-9, min(one, other))  # Readers give words without a width, now and then.


def _wide(before: tuple[Token, ...], behind: tuple[Token, ...]) -> bool:
    """Whether there are letters enough on both sides to compare their size."""
    return all(sum(len(token.word.text) for token in side) > 3 for side in (before, behind))


def _continues(piece: _Piece, tokens: tuple[Token, ...]) -> bool:
    """Whether the words are the piece's next line: near under it, of its size, and called for by either."""
    last = piece.lines[-1]
    height = max(_height(last), _height(tokens))
    down = _middle(tokens) - _middle(last)
    overlap = min(last[-1].right, tokens[-1].right) - max(last[0].left, tokens[0].left)
    if not 0.3 * height < down < 1.7 * height or overlap <= 0:
        return False
    if min(_ratio(_size(last), _size(tokens)), _ratio(_pitch(last), _pitch(tokens))) > OTHER_SIZE:
        return False
    if _NO_NAME.search(text_of(tokens), timeout=1):
        return False
    first, end = tokens[0].word.text, last[-1].word.text
    called = first.lower() in _CONNECTS or end.lower() in _CONNECTS or first[:1].islower()
    return called or (len(last) == 1 and len(tokens) == 1)


def _may_be_name(text: str, brand: Brand) -> bool:
    letters = sum(map(str.isalpha, text))
    plain = plain_words(text)
    titled = brand.titles | DEPARTMENTS if TITLE.search(text, timeout=1) else brand.titles
    titled = titled if not _is_title(plain, brand) else titled | plain
    return letters > 2 and len(plain) <= 9 and not plain <= titled and not _NO_NAME.search(text, timeout=1)


def _size(tokens: Sequence[Token]) -> float:
    """The width of a letter such as "n": heights depend on which letters reach up or down."""
    wide = sum(token.char * len(token.word.text) for token in tokens)
    return wide / max(1.0, sum(_WIDTHS.get(c, 1.25 if c.isupper() else 1.0) for t in tokens for c in t.word.text))


def _pitch(tokens: Sequence[Token]) -> float:
    """The mean width of a letter, all letters taken as equally wide."""
    return sum(token.char * len(token.word.text) for token in tokens) / sum(len(token.word.text) for token in tokens)


def _middle(tokens: Sequence[Token]) -> float:
    return median(token.middle for token in tokens)


def _height(tokens: Sequence[Token]) -> float:
    return max(token.height for token in tokens)
