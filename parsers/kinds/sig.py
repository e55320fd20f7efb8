"""What a prescription says about taking a medicine.

Enters: the text after a medicine's name and strength (“1 tab po bid x 7 days #14”, “take 2 pill everyday for 1 month”).
Leaves: its members as printed. An abbreviated sig is split into dose, route, frequency and duration, what is left over
becomes directions; a sig in words stays whole in directions. The quantity is a member either way; refills are the
document's and are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, invalid, one_line, words
from parsers.kinds.strength import STRENGTH
from parsers.kinds.supply import DISPENSE, REFILLS, without_supply
from parsers.lexicon.sig import Term, TermKind, meaning, of_kind, terms, vocabulary

_WORD_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|half|one-half|one\\shalf|a\\shalf"
_COUNT = (
    rf"(?: (?:{_WORD_NUMBERS}|i{{1,3}}) (?:\s?\(\s?\d{{1,2}}\s?\))? | (?:\d{{1,3}}\s)?(?:\d/\d|[½¼¾]) | "
    rf"\d{{1,4}}(?:\.\d{{1,3}})?½?"
    rf"(?:\s?(?:-|–|to|or)\s?\d{{1,4}}(?:\.\d{{1,3}})?)? (?:\s?\((?:{_WORD_NUMBERS})\))? )"
)
_TIME = r"(?:days?|d|nights?|weeks?|wks?|w|months?|mos?|mths?|years?|yrs?|hours?|hrs?|h)"
_SPAN = (
    r"(?: \d{1,3}(?:\.\d)?(?:\s?(?:-|–|to)\s?\d{1,3})? | one|two|three|four|five|six|seven|eight|nine|ten|"
    r"fourteen|thirty )"
)

_INDICATION = Pattern(
    r"\b(?:prn|sos|p\.r\.n\.?|as\sneeded|when\s(?:required|needed)|if\s(?:required|needed)|as\srequired|for|if)\b"
    r"[\s:(,]+ (?:(?:for|if)\s)? (?P<what>\p{L}{3,}[\p{L}\s/-]{0,40}?) [)\s.]* (?=$|;|,|[x×]\s?\d)"
)
"""What a medicine is for, in plain words behind "as needed": they are part of the directions."""
_LABEL = Pattern(
    r"(?<!\w) (?:si[gq](?:na)?|directions?|instructions?|dosage|dose|"
    r"how\sto\s(?:take|use)|frequency|duration|route|take\sas) \s?[:.]+ \s*"
)
_SCHEDULE = (
    r"(?<![\d/.-]) [\dO½¼](?:/\d)? (?:\s?[-–—+]\s?[\dO½¼](?:/\d)?){2,3} (?![\d/]|-\d)"
    rf"(?! \s? {_TIME} (?!\w))"
)
"""How many in the morning, at noon and at night; in "1+1+1 - 7 days" the days are none of them."""
_INTERVAL = (
    r"(?<!\w) (?: q\.?\s?\d{1,2} (?:\s?(?:-|–|to)\s?\d{1,2})? \s?(?:h(?:ou)?rs?|h|°|days?|d|wks?|weeks?|w|"
    r"min(?:ute)?s?|months?)\.? (?!\w) | \d{1,2}\s?-?\s?hourly\b )"
)
_EVERY = (
    rf"(?<!\w) (?: every \s (?:\d{{1,2}}(?:\s?(?:-|–|to)\s?\d{{1,2}})?|{_WORD_NUMBERS}) \s? {_TIME} (?!\w)"
    rf"| (?:\d|one|two|three|four) \s? (?:x|times?) \s? (?:/|a\s|per\s)? \s? (?:daily|day|weekly|week) (?!\w) )"
)
_DURATION = Pattern(
    rf"(?<![\w/]) (?: (?:x|×|for|during)\s? (?:the\snext\s)? (?P<a>{_SPAN}\s?-?{_TIME}) | (?P<b>{_SPAN}\s?{_TIME}) "
    rf"| (?:(?:x|×|for)\s?)? (?P<c>\d{{1,2}}\s?/\s?(?:7|52|12)) (?!\s?[\d/]) ) (?!\w)"
)
"""“5/7” is five days, “2/52” two weeks and “1/12” a month, as British, African and Asian doctors write."""
# Readers join “1 tab”; nobody prints “1tab” or “7days” often enough to keep it.
_JOINED = Pattern(r"(?<=^|\s|-)([\d½¼¾./]*[\d½¼¾])(\p{L}{3,})")
_EVERY_DAY = Pattern(r"\b(?:every|each)\s(?:other\s)?(?:day|morning|evening|night|meal)|\bas\s(?:directed|needed)\b")
_NUMBER_LOST = Pattern(r"\b(?:for|x|×|every)\s(?:days|weeks|months|hours)\b")
_EDGE = " \t,;:.|*-–—·•"
_IDLE = words("sig take for x and the a of to use apply inhale inject instill give swallow")
# What may be a strength as well as a dose.
_MASSES = frozenset({"mass", "unit"})
_TIMINGS = frozenset(
    {"with meals", "before meals", "after meals", "when needed", "at bedtime", "every morning", "every evening"}
)
_CAPITALS_ONLY = frozenset({"as", "ad", "au", "os", "on", "top"})


@dataclass(slots=True)
class Sig:
    """The members of a sig, as printed, and what is doubtful."""

    members: dict[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def _alternatives(found: list[Term]) -> str:
    """One pattern for many terms; an abbreviation of up to four letters may carry dots (“b.i.d.”)."""
    written = []
    for term in sorted({term.text for term in found}, key=len, reverse=True):
        if term.isalpha() and len(term) <= 4:
            written.append(r"\.?".join(term) + r"\.?")
        else:
            written.append(r"\s+".join(part.replace("&", r"\&").replace("#", r"\#") for part in term.split()))
    return "|".join(written)


@lru_cache(maxsize=16)
def _term_pattern(kind: TermKind, short: bool | None = None) -> Pattern:
    found = [term for term in terms() if term.kind == kind and (short is None or term.short == short)]
    return Pattern(rf"(?<![\w.]) (?:{_alternatives(found)}) (?![\w%])")


@lru_cache(maxsize=2)
def _dose(*, masses: bool = True) -> Pattern:
    amounts = _alternatives(
        [term for term in terms() if term.kind == "amount" and (masses or term.meaning not in _MASSES)]
    )
    return Pattern(rf"(?<![\w./-]) {_COUNT} \s? (?:{amounts}) (?![\w/%])")


@lru_cache(maxsize=1)
def _frequency() -> Pattern:
    words_too = _alternatives([term for term in terms() if term.kind == "frequency"])
    short = _alternatives([term for term in terms() if term.kind == "frequency" and term.short])
    one = rf"(?: {_SCHEDULE} | {_INTERVAL} | {_EVERY} | (?<![\w.]) (?:{words_too}) (?![\w%]) )"
    return Pattern(rf"{one} (?: (?:[\s,;/&]|\sand\s){{1,3}} (?<![\w.]) (?:{short}) (?![\w%]) ){{0,3}}")


@lru_cache(maxsize=1)
def _count_alone() -> Pattern:
    """How many are taken, said without what ("ii tds", "1 nocte")."""
    short = _alternatives([term for term in terms() if term.kind == "frequency" and term.short])
    routes = _alternatives([term for term in terms() if term.kind == "route" and term.short])
    counts = r"(?P<roman>i{1,3}) | \d(?:\.5)? | ½ | 1/2"
    return Pattern(rf"(?<![\w./:-]) (?: {counts} ) (?= \s (?:(?:{routes})\s)? (?:{short}) (?![\w%]) )")


@lru_cache(maxsize=1)
def _short_hand() -> Pattern:
    found = [term for term in terms() if term.kind in ("route", "frequency") and term.short]
    return Pattern(rf"{_SCHEDULE} | {_INTERVAL} | (?<![\w.]) (?:{_alternatives(found)}) (?![\w%])")


def sig_start(text: str, after: int = 0) -> int:
    """Where the sig begins in an item's text: at its first dose, frequency, duration, label, verb or quantity.

    `after` is where the medicine's name ends, if that is known: what stands before belongs to no sig.
    """
    patterns = (
        _dose(masses=False),
        _frequency(),
        _term_pattern("route", short=True),
        _DURATION,
        _LABEL,
        _verbs(),
        DISPENSE,
        REFILLS,
    )
    found = [match.start() for match in (pattern.search(text, after) for pattern in patterns) if match]
    if (count := _count_alone().search(text, after)) and (count["roman"] or STRENGTH.search(text[: count.start()])):
        found.append(count.start())  # Without a strength before it, an Arabic number may be the strength.
    return min(found, default=len(text))


@lru_cache(maxsize=1)
def _verbs() -> Pattern:
    verbs = (
        "take|takes|apply|inhale|inject|use|give|instill|place|taper|chew|dissolve|insert|put|swallow|start|continue|stop|drink|"
        "rub|spread|sip|gargle|rinse|infuse|wear|remove|repeat|administer|complete|finish|as\\sdirected|by\\smouth|orally"
    )
    taken = r"to\sbe\s(?:taken|used|applied|given|instilled|inhaled|injected|chewed|dissolved|swallowed)"
    counted = rf"(?:{_WORD_NUMBERS}|\d{{1,2}})\s(?:or\s\w+\s)?(?:\w+\s)?{taken}"
    return Pattern(rf"(?<!\w) (?:{counted}|{taken}|{verbs}) (?!\w)")


def says_how(text: str) -> bool:
    """Whether a text begins by telling to take something, and says how much or how often."""
    told = _verbs().match(text) or _dose(masses=False).match(text)
    return bool(told) and bool(_dose().search(text)) and bool(_frequency().search(text) or _EVERY_DAY.search(text))


def is_duration(text: str) -> bool:
    """Whether a text says for how long and nothing else."""
    return bool(_DURATION.fullmatch(text))


def parse_sig(text: str, options: ParseOptions) -> Sig:
    """The members of a sig; see the module."""
    sig = Sig()
    rest, sig.members, sig.issues = without_supply(text, options)
    rest = _LABEL.sub(" ", rest)
    rest = one_line(rest).strip(_EDGE)
    if not any(character.isalnum() for character in rest):
        return sig
    if _changes(rest):
        sig.members["directions"] = rest
        return sig
    split, left = _split(rest)
    wordy = _short_hand().search(rest) is None
    if wordy and (left or _verbs().match(rest) or not split):
        sig.members["directions"] = rest
        if _NUMBER_LOST.search(rest):
            sig.issues = (*sig.issues, invalid("a number is missing before a unit of time"))
        return sig
    sig.members.update(split)
    if wordy:
        sig.members["directions"] = rest
    elif left and not any(character.isalpha() for character in left.replace("x", "")):
        sig.issues = (*sig.issues, ambiguous(f"“{left}” is left over"))
    elif left:
        sig.members["directions"] = left
        if _verbs().match(rest) and ", " in left:
            sig.issues = (*sig.issues, ambiguous("short hand stands within a sentence"))
        said = {word for match in _INDICATION.finditer(rest) for word in match["what"].split()}
        strange = next((word for word in left.split() if not is_sig_word(word) and word not in said), None)
        if strange:
            sig.issues = (*sig.issues, ambiguous(f"“{strange}” is no word of directions"))
    return sig


def _changes(text: str) -> bool:
    """Whether dose or frequency changes on the way (“2 tabs stat then 1 tab daily”): members cannot say so."""
    paces = [match.group() for match in _frequency().finditer(text)]
    return len(list(_dose().finditer(text))) > 1 or len([pace for pace in paces if meaning(pace) not in _TIMINGS]) > 1


def _split(text: str) -> tuple[dict[str, str], str]:
    """(members by name, what is left over) of an abbreviated sig."""
    members: dict[str, str] = {}
    if (count := _count_alone().search(text)) and not _dose().search(text):
        members["dose"] = count.group()
        text = text[: count.start()] + " ; " + text[count.end() :]
    patterns = (
        ("frequency", _frequency()),
        ("duration", _DURATION),
        ("dose", _dose()),
        ("route", _term_pattern("route")),
    )
    for name, pattern in patterns:
        for match in pattern.finditer(text):
            printed = match.group().strip(" ,;")
            if name == "duration":
                printed = match["a"] or match["b"] or match["c"]
            if name == "route" and printed.casefold() in _CAPITALS_ONLY and not printed.isupper():
                continue
            members[name] = with_space(one_line(printed)) if name in ("dose", "duration") else one_line(printed)
            text = text[: match.start()] + " ; " + text[match.end() :]
            break
    pieces = [one_line(piece).strip(_EDGE) for piece in text.split(";")]
    kept = [
        piece
        for piece in pieces
        if any(w.strip(_EDGE).casefold() not in _IDLE for w in piece.split()) and any(map(str.isalnum, piece))
    ]
    return members, ", ".join(kept)


def with_space(text: str) -> str:
    """“1 tab” for what was read as “1tab”."""
    return _JOINED.sub(r"\1 \2", text)


def is_sig_word(word: str) -> bool:
    """Whether a word is part of directions rather than of a medicine's name."""
    bare = "".join(word.casefold().split(".")).strip(" ,;:()")
    if len(bare) < 2:
        return not bare.isalpha() or bare == "a"
    return bare in vocabulary() or bare in of_kind("frequency") or bare.replace(".", "").isdigit()
