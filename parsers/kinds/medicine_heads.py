"""The heads of a table of medicines: which column holds which member.

Enters: the words of a row, or of the two rows that heads take up. Leaves: the heads from left to right, each with its
member: one of a medicine's, "number", "refills", a time of day ("morning" …), "aside" for what says nothing of how to
take it, or "other" for a head nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.kinds.pattern import Pattern
from parsers.page import Word

_NAMES = r"medic(?:ation|ine|ament)s?|drugs?|prescriptions?|tablets?|treatment|preparation|therapy"
_WORDINGS = (
    ("number", r"(?:s\.?\s?|sr\.?\s?|sl\.?\s?|serial\s|item\s)?(?:no|num|nr)\.? | \# | s[rl]\.? | s/n | № |"
               r"rx\s?(?:no\.?|\#)"),
    ("name", rf"(?:name\sof\s)?(?:the\s)?(?:prescribed\s|discharge\s|generic\s)?(?:{_NAMES})(?:\s?[/&]\s?[\w ]+"
             rf"|\sand\s[\w ]+)?(?:\sname|\sprescribed|\sdetails|\sdescription)?(?:\s?\((?:s|\w+\sname|generic|"
             rf"name|approved\sname)\))?|(?:brand|generic|trade|approved)(?:\sname)?|"
             r"item(?:\sname|\sdescription)?|product(?:\sname)?|description|particulars|rx|℞|"
             rf"(?:active\s)?(?:substance|ingredient|agent)s?|"
             rf"(?:what|which|what\sis\sit)(?:\s(?:is\s)?(?:the\s|your\s)?(?:{_NAMES}|item))?\s?\?"),
    ("strength", r"strength|potency|(?:dosage|dose)\sstrength|str\.?|concentration"),
    ("dose", r"dos(?:e|age)s?(?:\s?/\s?\w+)?|unit\sdose|amount\sper\sdose|dose\sper\sintake|how\smuch|take"),
    ("form", r"(?:dosage\s|dose\s)?form(?:ulation)?|type|presentation"),
    ("route", r"route(?:\sof\sadmin(?:istration|\.)?)?|rt\.?|(?:which\s)?eyes?|laterality"),
    ("frequency", r"freq(?:uency|\.)?(?:\s?/\s?\w+)?|timings?|schedule|how\soften|when(?:\sto\stake)?|interval|"
                  r"m\s?[-–/|]\s?[anl]\s?[-–/|]\s?[ne](?:\s?[-–/|]\s?n)?|1\s?-\s?0\s?-\s?1|"
                  r"times?(?:\s(?:per|a)\sday)?|dos(?:e|ing)\s(?:schedule|frequency|interval)|regimen?|scheme|"
                  r"(?:dos(?:e|age|ing)\s)(?:scheme|regimen?)"),
    ("duration", r"duration(?:\s?\(.{2,12}\))?|(?:no\.?\sof\s|number\sof\s)?days|period|course|for(?:\show\slong)?|"
                 r"length(?:\sof\s(?:course|treatment))?|how\slong|(?:days|duration)\sof\streatment"),
    ("quantity", r"(?:qty\.?|quantity)(?:\s?(?:prescribed|dispensed|supplied|to\ssupply))?|disp(?:ense)?\.?|"
                 r"total(?:\sqty\.?|\squantity)?|amount|supply|supplied|nos\.?|units|"
                 r"how\s(?:many|much)(?:\s(?:is|are|was|were|to)\s[\w ]{2,20})?\s?\??"),
    ("directions", r"(?:special\s|dosage\s|dosing\s|patient\s|usage\s)?(?:instructions?|directions?)(?:\sfor\suse)?|"
                   r"remarks?|notes?|sig(?:na)?\.?|comments?|how\s(?:do|should|is|are|to)(?:\s(?:i|you|they|it|be|the|patient)){0,3}\s"
                   r"(?:take|use|apply)[nd]?(?:\s(?:it|them|this))?\s?\??|how\s(?:used|taken)\s?\??|advice|administration|timings?|"
                   r"relation\sto\s(?:food|meals?)|(?:before|after|with)\s?/\s?(?:before|after|with)\s(?:food|meals?)|"
                   r"food|when"),
    ("refills", r"re-?fills?|repeats?|rpts?\.?"),
    ("aside", r"status|changes?|comments?|remarks?|notes?|reasons?(?:\sfor\s\w+)?|indications?|purpose|"
              r"what(?:\sit\sis)?\sfor|(?:gp|pcp)(?:\sto)?\scontinue\??|continue\??|pharmacy(?:\suse(?:\sonly)?)?|"
              r"(?:prescribed|ordered|given|dispensed|checked)\sby|prescriber|(?:start|stop|end|review)(?:\s(?:date|on))?|"
              r"date(?:\s(?:started|stopped))?|time(?:\sgiven)?|sign(?:ature|ed)?|initials?|"
              r"(?:next|last)\sdose(?:\sdue)?|new/\w+|price|mrp|cost|icd(?:-?10)?|"
              r"(?:(?:drug|item|product|medicine|atc|ndc|erx|generic|trade)\s)?(?:code|id)|ndc(?:\s(?:no\.?|number))?|"
              r"batch|expiry|stock|doctor|hsn|daw|d\.a\.w\.?|dispense\sas\swritten|brand\s(?:only|necessary)|"
              r"(?:generic|substitution|subs?)(?:\s(?:allowed|permitted|ok))?|diagnos[ie]s|dx|"
              r"composition|salt|source|supplied\?|due"),
    ("morning", r"morn(?:ing)?\.?|m|am|a\.m\.|breakfast|subah|savere|sakal|pagi|asubuhi|umaga|"
                r"matin|morgens?|früh|mañana|manhã|sabah"),
    ("noon", r"(?:after)?noon|a|lunch|midday|n(?=\b)|dopahar|dupahar|dophar|dupari|dupur|tengah\s?\s?hari|"
             r"siang|mchana|tanghali|midi|mittags?|tarde|mediodía"),
    ("evening", r"eve(?:ning)?\.?|e|dinner|tea(?:time)?|supper|sh?aam|sanjh|sandhya|bikal|petang|sore|"
                r"jioni|hapon|soir|abends?"),
    ("night", r"night|n|bed\s?time|hs|pm|p\.m\.|raat|ratri|raate|malam|usiku|gabi|nachts?|noche|"
              r"noite|coucher"),
)  # fmt: skip
"""Wordings of heads, the member that a wording most likely means first."""
_HEADS = tuple((member, Pattern(text)) for member, text in _WORDINGS)
_ANY_HEAD = Pattern("|".join(f"(?:{text})" for _, text in _WORDINGS))
"""Most texts head no column: they are looked at once, not once for each member."""

_EITHER = Pattern(r"\s?[/|&+]\s?|\s(?:and|or|with)\s|\s-\s|,\s")
"""What parts two wordings in one head, of two languages or of two things."""
_HINT = Pattern(r"\s?\([^()]{1,24}\)")
_TAKING = frozenset({"dose", "route", "frequency", "duration", "directions"})
"""Members that one cell says together, as a sig does."""
_NAMING = Pattern(
    rf"\b(?:{_NAMES}|items?|product|description|particulars|brand|generic|trade|approved|rx|"
    r"(?:substance|ingredient)s?)\b|℞"
)
"""A word that the head of the names must hold."""
_SIGN = Pattern(r"rx\s?[:.]? | ℞\s?[:.]?")
TIMES = ("morning", "noon", "evening", "night")
TELLING = frozenset({"strength", "dose", "route", "frequency", "duration", "quantity", "directions", *TIMES})
_LONGEST = 48
"""Letters of the longest head."""
_GAP = 1.2
"""Words nearer than this many letters belong to one head; typewriting parts words by one."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head and what it spans across, in fractions of the page's width."""

    member: str
    left: float
    right: float


def heads(lines: Sequence[Sequence[Word]]) -> list[Head] | None:
    """The heads in one line or two, left to right; None unless the name and another telling member are among them."""
    if not _NAMING.search(" ".join(word.text for line in lines for word in line)):
        return None
    if len(lines) > 1 and _SIGN.fullmatch(" ".join(word.text for word in lines[0])):
        return None  # It stands over the table.
    found = _heads([word for line in lines for word in line])
    if found and len(lines) > 1 and (any(head.member == "other" for head in found) or not _close(*lines)):
        return None
    return found


def _close(above: Sequence[Word], below: Sequence[Word]) -> bool:
    """Whether two lines stand as close as those of one head do."""
    height = max(word.box.height for word in (*above, *below))
    return 0 < below[0].box.centre[1] - above[0].box.centre[1] < 2 * height


def _heads(words: Sequence[Word]) -> list[Head] | None:
    groups = [piece for group in _groups(words) for piece in _pieces(group)]
    texts = [_joined(group) for group in groups]
    if any(any(map(str.isdigit, _HINT.sub("", text))) for text in texts):
        return None  # "Disp: 9 tablets" is a value with its label.
    found: list[Head] = []
    for group, text in zip(groups, texts, strict=True):
        meant = meanings(text)
        if (
            text.casefold() in ("rx", "℞", "item", "product", "no")
            and sum("name" in meanings(other) for other in texts) > 1
        ):
            meant = ["number"]
        taken = {head.member for head in found}
        member = next((each for each in meant if each == "aside" or each not in taken), "other")
        found.append(Head(member, min(word.box.left for word in group), max(word.box.right for word in group)))
    named = {head.member for head in found}
    telling = named & TELLING
    strange = sum(head.member == "other" for head in found)
    return found if "name" in named and telling and strange <= len(telling) else None


@lru_cache(maxsize=5_000)
def meanings(text: str) -> list[str]:
    """The members that a head's wording may mean, likeliest first; none for a wording that heads no column."""
    if len(text) > _LONGEST or text[:1].isdigit():
        return []
    listed = _listed(text)
    bare = _HINT.sub("", text)
    parts = [_listed(piece)[0] for piece in _EITHER.split(bare) if len(piece) > 1 and _listed(piece)]
    if len(set(parts)) < 2 or "name" in listed:
        return listed or parts[:1] or _listed(bare)
    # A cell that says two things, as a sig does; what another two are is not known.
    if "name" in parts:
        return ["name"]
    # How long it lasts stands in brackets behind the quantity.
    return ["directions"] if _TAKING.issuperset(parts) else ["quantity"] if parts == ["quantity", "duration"] else []


def _listed(text: str) -> list[str]:
    return [member for member, pattern in _HEADS if pattern.fullmatch(text)] if _ANY_HEAD.fullmatch(text) else []


def _groups(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each head: those close together, and what stands under them in a head of two lines."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.left, word.box.top)):
        near = next((group for group in groups if any(_of_one(word, other) for other in group)), None)
        if near is None:
            groups.append([word])
        else:
            near.append(word)
    return groups


def _of_one(word: Word, other: Word) -> bool:
    apart = max(word.box.left - other.box.right, other.box.left - word.box.right)
    beside = min(word.box.bottom, other.box.bottom) - max(word.box.top, other.box.top) > 0
    letter = (word.box.width + other.box.width) / max(1, len(word.text) + len(other.text))
    return apart < (_GAP * letter if beside else 0.0)


def _pieces(group: list[Word]) -> Iterator[list[Word]]:
    """Heads that stand close to one another ("Dose Route"), each by itself where the whole is no head."""
    if meanings(_joined(group)):
        yield group
        return
    for length in range(len(group) - 1, 0, -1):
        rest = list(_pieces(group[length:])) if meanings(_joined(group[:length])) else []
        if rest and all(meanings(_joined(piece)) for piece in rest):
            yield group[:length]
            yield from rest
            return
    yield group


def _joined(group: Sequence[Word]) -> str:
    lines: list[list[Word]] = []
    for word in sorted(group, key=lambda word: word.box.centre[1]):
        if lines and word.box.centre[1] - lines[-1][0].box.centre[1] < 0.5 * word.box.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return " ".join(word.text for line in lines for word in sorted(line, key=lambda w: w.box.left)).strip(" :|.*")
