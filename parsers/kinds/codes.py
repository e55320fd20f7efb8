"""Numbers that stand for somebody or something: identifiers, NPI, DEA.

Enters: a text as printed. Leaves: the code as printed, single-spaced. Check digits are verified where there are any:
NPI by Luhn over the prefix 80840 (45 CFR 162.406), DEA by its weighted digit sum (21 CFR 1301; the formula is public).
A letter where only a digit can stand is put right with an issue; where both could stand it is only reported.
"""

from __future__ import annotations

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, answered_none, corrected, invalid, is_redacted, one_line, words

_AS_DIGITS = str.maketrans("OoQDlI|iSZB", "00001111528")
_AS_LETTERS = str.maketrans("01582", "OISBZ")

_PART = r"[A-Za-z0-9][A-Za-z0-9*#]* (?: (?: \s?[-–]\s?(?=[A-Z0-9]*\d) | [-–./] ) [A-Za-z0-9*#]+)*"
_WITH_DIGIT = Pattern(
    rf"(?<![\w]) (?P<first>(?:[A-Z]{{1,5}}\s)?(?=(?:[A-Za-z0-9*#./]|\s?[-–]\s?)*\d){_PART}) "
    r"(?P<more>(?:\s(?=[A-Z\-]*\d)[A-Z0-9\-]++(?![\w:/]))*)",
    ignore_case=False,
)
_LEADING_LABEL = Pattern(r"(?P<word>[A-Za-z]{1,8}) [\s\-–]+ (?=[\w*#])")
_CAPITALS = Pattern(r"[A-Z]{2,12}(?:-[A-Z]{1,12})?", ignore_case=False)
_LABEL = words(
    "ID NO NUMBER NAME GROUP POLICY MEMBER PLAN DATE NPI DEA LIC LICENSE LICENCE BIN PCN RX PAYER PHONE FAX TEL "
    "DOB ADDRESS SEX PATIENT INSURED INVOICE CODE GRP SSN MRN"
)
_LOOK_ALIKE = Pattern(r"(?<=\d)[OQIlSZB|](?=\d) | ^[OIl|](?=\d{3}) | (?<=\d{3})[OIl|]$", ignore_case=False)
_GAP_IN_DIGITS = Pattern(r"\d\s\d")
_DAY = Pattern(r"\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d | (?:19|20)\d\d[/-](?:0\d|1[0-2])[/-][0-3]\d")
"""A day, which is nobody's number."""
_GLUED_LABEL = Pattern(r"(?:no|nr|num|number|id|ref)s?[.:\#]+ (?=[A-Z]{0,4}[-/]?\d)")
"""The last word of a label that its number is glued to: "No.0015504"."""
_HYPHEN = Pattern(r"\s*([-–/])\s*")


def _identifier(text: str, _: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ").replace("\t", " ")
    nothing = answered_none(text)
    if nothing or is_redacted(flat.replace("*", "#")):
        return nothing
    for match in _WITH_DIGIT.finditer(flat):
        label = _LEADING_LABEL.match(match["first"])
        start = match.start() + (label.end() if label and label["word"].upper() in _LABEL else 0)
        glued = _GLUED_LABEL.match(flat[start : match.end()])
        start += glued.end() if glued else 0
        value = _HYPHEN.sub(r"\1", one_line(flat[start : match.end()]))
        # The digit stands behind what no number holds ("AB--12"), or this is a day.
        if not any(map(str.isdigit, match["first"])) or _DAY.fullmatch(value):
            continue
        doubts = _identifier_doubts(value)
        if flat[: match.start()].rstrip()[-1:] in ("-", "–", "/"):
            doubts = (*doubts, ambiguous("something is parted from it by a hyphen"))
        return Parsed(value, (start, match.end()), doubts)
    word = flat.strip(" _:;.,|")
    if _CAPITALS.fullmatch(word) and word not in _LABEL:
        start = flat.index(word)
        return Parsed(word, (start, start + len(word)))
    return None


BLANK_IN_NUMBER = ambiguous("a space stands between digits")
"""A reader's guess, where what was read is a picture."""


def _identifier_doubts(value: str) -> tuple[Issue, ...]:
    doubts = []
    if _LOOK_ALIKE.search(value):
        doubts.append(ambiguous("a letter among digits may be a misread digit"))
    if _GAP_IN_DIGITS.search(value):
        doubts.append(BLANK_IN_NUMBER)
    if sum(character.isalnum() for character in value) < 2:
        doubts.append(invalid("too short for an identifier"))
    return tuple(doubts)


IDENTIFIER = PlainKind("identifier", _identifier, critical=True)

_NPI = Pattern(r"(?<![\w\-]) [\dOoQlI|SB]{10} (?![\w\-])", ignore_case=False)
_DIGIT_RUN = Pattern(r"(?<![\w\-]) \d[\d\s\-]{4,16}\d (?![\w\-])")


def _npi(text: str, _: ParseOptions) -> Parsed | None:
    match = _NPI.search(text)
    if match:
        value = match.group().translate(_AS_DIGITS)
        doubts = (corrected(match.group(), value),) if value != match.group() else ()
        return _checked(value, match.span(), doubts, npi_is_valid(value))
    run = _DIGIT_RUN.search(text)
    return Parsed(one_line(run.group()), run.span(), (invalid("an NPI has ten digits"),)) if run else None


def _checked(value: str, span: tuple[int, int], doubts: tuple[Issue, ...], right: bool) -> Parsed:
    """A value with a check digit: verified when that is right and nothing had to be corrected."""
    issues = doubts if right else (*doubts, invalid("the check digit is wrong"))
    return Parsed(value, span, issues, verified=not issues)


def npi_is_valid(npi: str) -> bool:
    """Whether ten digits are a National Provider Identifier: first digit 1 or 2, Luhn over 80840 and the number."""
    # python-stdnum takes 60 ms to import; most documents print no NPI.
    from stdnum import luhn  # noqa: PLC0415

    return len(npi) == 10 and npi[0] in "12" and luhn.is_valid("80840" + npi)


NPI = PlainKind("npi", _npi, {"type": "string", "minLength": 1}, critical=True)

_DEA = Pattern(
    r"(?<![\w\-]) (?P<letters>[A-Za-z0-9]{2}) [\s\-]? (?P<digits>[\dOoQlI|SZB]{7}) (?![\w])", ignore_case=False
)
_DEA_LIKE = Pattern(r"(?<![\w\-]) [A-Za-z]{1,2}\d{5,9} (?![\w])")
_REGISTRANTS = frozenset("ABCDEFGHJKLMPRSTUX")


def dea_is_valid(dea: str) -> bool:
    """Whether two letters (the second may be 9) and seven digits are a DEA number: its last digit is the check.

    The check is the last digit of (d1 + d3 + d5) + 2 (d2 + d4 + d6).
    """
    letters, digits = dea[:2].upper(), dea[2:]
    if letters[:1] not in _REGISTRANTS or not (letters[1:].isalpha() or letters[1:] == "9"):
        return False
    if len(digits) != 7 or not digits.isdigit():
        return False
    numbers = [int(digit) for digit in digits]
    return (sum(numbers[0:6:2]) + 2 * sum(numbers[1:6:2])) % 10 == numbers[6]


def _dea(text: str, _: ParseOptions) -> Parsed | None:
    match = _DEA.search(text)
    if not match:
        like = _DEA_LIKE.search(text)
        return (
            Parsed(like.group(), like.span(), (invalid("a DEA number has two letters and seven digits"),))
            if like
            else None
        )
    read = match["letters"] + match["digits"]
    first = match["letters"][0].translate(_AS_LETTERS)
    value = first + match["letters"][1] + match["digits"].translate(_AS_DIGITS)
    doubts = (corrected(read, value),) if value != read else ()
    return _checked(value, match.span(), doubts, dea_is_valid(value))


DEA = PlainKind("dea", _dea, critical=True)
