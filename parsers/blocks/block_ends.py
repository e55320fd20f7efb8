"""What ends a block of prose by its looks and its place: a signature, a heading that nobody knows, a letter's text.

Enters: a line, what stands above and below it. Leaves: whether the block goes on in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.blocks.block_headings import Heading
from parsers.kinds import later as regex
from parsers.kinds.plain import phrases, words
from parsers.labels.layout import Run
from parsers.labels.wording import is_leader
from parsers.people.address_lines import ends_in_town

_SIGNED = regex.compile(
    r"cc\b|c\.c\.|cop(?:y|ies) to\b|doctor['’]?s?['’]? (?:name|sign)|name (?:&|and) sign|"
    r"(?:dr|prof)\b\.? [^.:]{3,40}?[, (]+(?:lic(?:en[cs]e)?|reg(?:istration|n|d)?|gmc|mci|nmc|mcr|npi)\b|"
    r"/e?s/|(?:electronically |digitally |e-?)?(?:signed|authenticated|dictated|transcribed)\b|signature\b|"
    r"(?:electronically |digitally )(?:approved|validated|verified|authori[sz]ed|released|completed)\b|"
    r"(?:approved|authori[sz]ed|validated) (?:electronically )?by\b|"
    r"yours |sincerely|"
    r"attending phys|(?:with )?(?:kind|kindest|best|warm|many) (?:regards|wishes|thanks)|regards\b|"
    r"thank(?:ing|s| you)\b|(?:i|we) (?:have )?(?:personally )?spent\b|(?:total )?time spent\b|"
    r"(?:[^:]{0,60}\s)?(?:D|DD|Dict|Dictated): ?\d[\d/.:, -]{5,20}(?:T|DT|TD|Trans\w*): ?\d|job ?(?:#|no|id)\b",
    regex.IGNORECASE,
)
_GREETS = regex.compile(r"dear (?:dr|doctor|prof|colleague|sir|mr|mrs|ms|miss)\b", regex.IGNORECASE)
_SHORT_HAND = regex.compile(r"(?:[CHOPSGLR]/[OEASC]|K/C/O|CVS|CNS|RS|PMH|PSH|HPI|HOPI|ROS)\W*")
"""Headings of wards' short hand: complaints of, on examination, history of."""
_WHO = regex.compile(r"(?:dr|doctor|prof|mr|mrs|ms|miss)\b\.? \p{L}", regex.IGNORECASE)
ADDRESS_LINES = 5
"""Lines of an address below the doctor's name, at most."""
_FACT = regex.compile(r"\p{Lu}[\p{L}'’-]+(?: [\p{L}/&()'’-]+){0,5}: ?[^\s:]+(?: [^\s:]+){0,5}(?<![.,;])")
"""A label and its answer in a few words that are no sentence: "Diet on leaving: soft"."""
PITCH = 1.6
"""Heights of a line from one to the next, where a story has but one."""
_SAID = regex.compile(r"\p{L}{3}")
ASIDE = 0.3
"""A signature at the right stands so much of the page's width right of the headings."""
_NAME_ALONE = regex.compile(
    r"(?:(?i:dr|prof|mr|mrs|ms|miss)\b\.?(?: \p{Lu}[\p{L}.'’-]*){1,4}|(?:\p{Lu}[\p{L}.'’-]* ?){2,4}),? ?"
    r"(?i:,? ?(?:m\.?d|d\.?o|mbbs|mbchb|mrc[ps]|frc[ps]\w?|np|pa-c|fracp|ms|rn)\b\.?)*"
)
_DEGREE = regex.compile(r"\b(?:dr|prof|m\.?d|d\.?o|mbbs|mbchb|mrc[ps]|frc[ps]\w?|np|pa-c|fracp)\b", regex.IGNORECASE)
_TELLS = words(
    "was were is are has had have presented admitted underwent complained developed received treated brought referred"
)
"""Verbs of sentences, which the items of a list hardly hold."""
_WARNS = regex.compile(
    r"\W*(?:in case of|in an emergency|if (?:you|there|any|he|she|the (?:patient|pain|fever))\b|"
    r"call (?:\d|your|us|the|at)|contact (?:your|us|the|\d)|seek |return (?:to|immediately|at once|if|for)|"
    r"(?:come|go) (?:back|to|straight|immediately|at once)\b.{0,60}\bif\b|when to (?:call|seek|return|get|come)|"
    r"(?:get|ask for) (?:medical )?help|warning signs|danger signs|red flags|"
    r"(?:i|we) (?:have (?:read|received|been)|understand|acknowledge|confirm|certify)\b|"
    r"report (?:to|immediately)|do not |don['’]t |avoid |"
    r"bring |keep |wear |please (?:call|contact|bring|note|return)|take (?:your|all|plenty)|for (?:any )?emergenc)",
    regex.IGNORECASE,
)
"""How paragraphs begin that tell a patient what to do and what to fear, whoever is to be seen and when."""
LEVEL = 0.005
"""Labels of one column begin within so much of the page's width."""
_NEXT = regex.compile(
    r"(?!(?i:primary|secondary|principal|main|other|final|associated|additional|left|right)\b)"
    r"\p{Lu}\p{Ll}+(?: [\p{L}/&-]+){0,3}: \p{Lu}",
)
"""“Clinical notes: Presented with …”; a rank before a diagnosis is no label."""
_ASIDE = regex.compile(
    r"(?!(?i:primary|secondary|principal|main|other|final|associated|additional|left|right|rx|note)\b)"
    r"\p{Lu}[\p{L}/&-]*(?: [\p{L}/&-]+){0,3} ?: ?[\p{L}\d]",
)
"""The same beside an answer: "Pulse: 78 bpm"."""
_ANSWERS = phrases(
    "nkda|nka|nkfa|nil|none|none known|nil known|no known allergies|no known drug allergies|n/a|not known|home|stable|"
    "dama|lama"
)
APART = 1.25
"""What stands over its text this many times farther from the line above than from the one below begins something."""


def signs(text: str) -> bool:
    """Whether a line closes a letter or signs it, or is there to sign on."""
    return bool(_SIGNED.match(text, timeout=1)) or (len(text) > 4 and set(text) <= set("_.- "))


def signs_aside(line: Sequence[Run], left: float) -> bool:
    """Whether a doctor's name alone stands far right of the heading that begins at `left`, where letters are signed."""
    run, text = line[0], line[0].text.strip()
    aside = len(line) == 1 and run.left > left + ASIDE
    return aside and bool(_DEGREE.search(text, timeout=1)) and bool(_NAME_ALONE.fullmatch(text, timeout=1))


def is_addressed(above: str, below: Sequence[str]) -> bool:
    """Whether a heading under the line `above` is part of whom a letter is sent to: "The Surgery" under a doctor's
    name, a town with its code, or a greeting in the lines `below`."""
    sent = any(_GREETS.match(line, timeout=1) for line in below) or any(map(ends_in_town, below[:ADDRESS_LINES]))
    return bool(_WHO.match(above, timeout=1)) and sent


def states_fact(above: str, text: str) -> bool:
    """Whether a line below a story's full stop is a label with a short answer, and tells the story no further."""
    return above.rstrip().endswith(".") and bool(_FACT.fullmatch(text.strip(), timeout=1))


def begins_fact(line: Sequence[Run], above: Run, said: str, left: float, pitch: float) -> bool:
    """Whether such a line stands as a paragraph of its own where the story's heading begins, at `left`; the story's
    lines follow one another at `pitch`, 0 for a single one."""
    run = line[0]
    level = len(line) == 1 and run.page == above.page and abs(run.left - left) < LEVEL
    far = run.middle - above.middle > APART * (pitch or PITCH * run.height)
    return level and far and states_fact(said, run.text)


def tells(lines: Sequence[str]) -> bool:
    """Whether the lines hold more than figures."""
    return any(_SAID.search(line, timeout=1) for line in lines)


def warns(text: str, said: str) -> bool:
    """Whether a line below an answer that has `said` all it says is a paragraph of advice or warning of its own."""
    last = said.rsplit(maxsplit=1)[-1:]
    ended = bool(last) and last[0][-1] not in ",;:-" and last[0].lower() not in ("and", "or", "to", "with")
    return ended and text.lstrip()[:1].isupper() and bool(_WARNS.match(text, timeout=1))


def begins_label(run: Run, left: float) -> bool:
    """Whether a line below an answer behind its label is the next label with its answer, whoever knows it."""
    return abs(run.left - left) < LEVEL and bool(_NEXT.match(run.text, timeout=1))


def asks_next(run: Run) -> bool:
    """Whether words that stand apart behind an answer are the next label with its own, whoever knows it."""
    return bool(_ASIDE.match(run.text, timeout=1))


def stands_apart(line: Sequence[Run], above: Run, below: Sequence[Sequence[Run]], left: float, *, listed: bool) -> bool:
    """Whether the line begins something else by its place: a heading nobody knows, a name that signs, a letter's text.

    `left` is where the heading above begins; a `listed` block is a list that has begun.
    """
    run, text = line[0], " ".join(run.text for run in line).strip()
    far = run.middle - above.middle
    if run.page != above.page or run.left > left + 0.012 or len(line) > 1:
        return False
    if _NAME_ALONE.fullmatch(text, timeout=1) and _DEGREE.search(text, timeout=1) and far > 2 * run.height:
        return True
    if not apart(line, above, below):
        return False
    said = text.split()
    if listed and len(said) > 6 and _TELLS & {word.lower() for word in said}:
        return True
    under = below[0][0]
    short = len(said) <= 8 and not text.endswith((".", ",", ";")) and run.right < max(0.5 * under.right, run.left + 0.3)
    begins = text[:1].isupper() and not _TELLS & {word.lower() for word in said[:1]}
    return short and begins and 0 <= under.left - run.left + 0.005 < 0.06 and not under.text[:1].islower()


def goes_back(line: Sequence[Run], indent: float, left: float) -> bool:
    """Whether the line, a few words, begins where the heading does (`left`), and the text under that is set in."""
    run, text = line[0], line[0].text.strip()
    back = indent > 1.2 * run.tokens[0].char and run.left - left < 0.4 * indent
    return (
        back and len(line) == 1 and len(text.split()) <= 6 and text[:1].isupper() and not text.endswith((".", ",", ";"))
    )


def apart(line: Sequence[Run], above: Run, below: Sequence[Sequence[Run]]) -> bool:
    """Whether the line stands nearer to the one below than to the one above."""
    if line[0].page != above.page or not below or below[0][0].page != line[0].page:
        return False
    return line[0].middle - above.middle > APART * (below[0][0].middle - line[0].middle)


def looks_like_heading(run: Run, line: Sequence[Run], *, capitals: bool) -> bool:
    """Whether a run that stands alone in its `line` is written as headings are: in capitals, or with a colon.

    Where all of the block so far is in `capitals`, these tell nothing.
    """
    text = run.text.strip()
    said = [word for word in text.split() if not is_leader(word)]
    longest = 10 if text.endswith(":") and text.isupper() else 6
    if not 0 < len(said) <= longest or len(line) > 1 or text.endswith((".", ",", ";")) or text[:1] in "-•*":
        return False
    letters = [c for c in text if c.isalpha()]
    if text.strip(" .:").casefold() in _ANSWERS:
        return False
    if _SHORT_HAND.fullmatch(text, timeout=1):
        return True
    return len(letters) > 3 and (
        text.endswith(":") or (not capitals and text.isupper() and not any(map(str.isdigit, text)))
    )


def runs_on(line: Sequence[Run], headings: Mapping[int, Heading]) -> bool:
    """Whether a page's first line repeats who it is about: its labels have their values behind them."""
    return any((each := headings.get(id(run))) is not None and each.block is None and each.behind for run in line)


def begins(heading: Heading | None) -> bool:
    """Whether something else begins with what may be a heading."""
    return heading is not None and heading.stands


def ends(  # noqa: PLR0913  # the state of one walk down the page
    line: Sequence[Run],
    heading: Heading,
    reach: tuple[float, float],
    headings: Mapping[int, Heading],
    *,
    hangs: bool,
    own: set[int],
    capitals: bool,
) -> bool:
    """Whether something else begins in the line: a heading or label that is known, or one by its looks."""
    for run in line:
        fresh = [token for token in run.tokens if id(token) not in own]
        if not fresh or run.left >= reach[1]:
            continue
        outside = fresh[0].left < reach[0] - 3 * fresh[0].char
        if hangs:
            if outside:
                return True
        elif begins(headings.get(id(run))) or (
            run.left <= heading.left + 0.02 and looks_like_heading(run, line, capitals=capitals)
        ):
            return True
    return False
