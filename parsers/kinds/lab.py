"""What a laboratory reports: a result with its unit and flag, a unit, a reference range, a flag.

Enters: the text of a table's cell, which may hold several of them ("9.0 g/dL L"). Leaves: RESULT, an object of value,
unit and flag, each as printed; TEST, a name without the flag in front; LAB_UNIT, REFERENCE_RANGE and FLAG, as printed.
Nothing is computed or converted. Units follow the Unified Code for Units of Measure (UCUM, https://ucum.org) and the
ways in which laboratories print them ("mg/dl", "x10^3/uL", "cells/cumm"); a unit that is none of these is in doubt.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.extraction import ParseOptions
from parsers.kinds.base import STRING, Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import LEADERS, TEXT, ambiguous, invalid, is_redacted, one_line, phrases, trimmed

_ATOM = r"""(?: [kmunpfdcµμ]?(?:g|mol|l|eq|iu|u|osm|s|au)(?:m)? | mc[gl] | gm%? | gms | [kmunpfdcµμ]?m[23]? | eq
    | units? | cells? | copies | cfu | h(?:rs?|ours?|pf)? | lpf | min | sec(?:onds)? | days? | d | wk | cumm
    | cu\.?\s?mm | cmm | mmhg | mm\s?hg | index | ratio | titer | titre | s/co | coi | inr | gpl | mpl
    | creatinine | cr | crea | hb | million | mill | lakhs? | thou(?:sand)? | ths | k | m | log | percent | fields?
    | eu | au | ru | mets | bpm | °c | °f | wbcs? | rbcs? | w | kg | lbs? )"""
_POWER = r"(?: [x×*]?\s?10\s?(?:\^|\*\*?|e)?\s?[0-9]{1,2} | x\s?10(?:\^|e)\d{1,2} | [x×]?10[³⁶⁹⁻¹²⁄] )"
_NUMBER_OF = r"(?: \d{1,3}(?:\.\d{1,2})?\s? )"
_UNIT = (
    rf"(?: % | {_POWER}(?:\s?/\s?{_ATOM})? | {_ATOM}(?:\s?[/.·]\s?{_NUMBER_OF}?{_ATOM})* (?:/1\.73)? \s?%? "
    rf"| /\s?{_NUMBER_OF}?{_ATOM} | mm\s?/\s?1st\s?h(?:ou)?r )"
)
_WHOLE_UNIT = Pattern(rf"{_UNIT} (?:\s?\([\w\s]{{1,12}}\) | \s(?:feu|ddu|fe|n))? \.?")

_NUMBER = r"(?: \d{1,3}(?:,\d{2,3})+(?:\.\d+)? | \d+(?:[.,]\d+)? | \.\d+ )"
_COMPARED = (
    r"(?: (?: [<>]\s?or\s?= | [<>≤≥]=? | (?:less|greater|more)\sthan | up\sto | below | above | under | over ) \s? )"
)
_WORDS = phrases(
    "negative|positive|reactive|non-reactive|nonreactive|non reactive|detected|not detected|undetected|normal|abnormal|"
    "absent|present|trace|nil|none|none seen|clear|hazy|cloudy|turbid|yellow|pale yellow|straw|amber|dark yellow|few|"
    "moderate|many|rare|occasional|small|large|equivocal|indeterminate|borderline|immune|non-immune|no growth|sterile|"
    "adequate|weakly positive|weak positive|not seen|plus|red|brown|green|colorless|colourless|within normal limits|"
    "a|b|ab|o|a positive|b positive|ab positive|o positive|a negative|b negative|ab negative|o negative|not applicable|"
    "n/a|pending|compatible|incompatible|insufficient|unremarkable|slight|slightly hazy|acidic|alkaline|neutral|"
    "s|i|r|sensitive|resistant|intermediate|susceptible"
)
_PHRASED = Pattern(
    r"""no \s (?:(?:significant|bacterial|aerobic|anaerobic|fungal)\s)? growth
        (?:\s(?:seen|detected|observed|of\spathogens))?
        (?:\s(?:after|at|in|to\sdate\s?\(?)\s?\d{1,2}\s(?:hours?|hrs?|days?|weeks?)(?:\sof\sincubation)?\)?)?
    | no (?:\s\p{L}+){1,3} \s (?:seen|detected|isolated|found|identified|observed)
    | (?:pale|light|dark|bright|deep|slightly|straw|yellowish|reddish) [\s\-] \p{L}+
    | (?:strongly|weakly) \s (?:positive|reactive)
    | (?:neg|pos|nr|wnl|nad|scanty|plenty|numerous|semi[\s\-]solid|soft|formed|loose|watery|mucoid|abundant) \.?
    | (?:neg(?:ative)?|pos(?:itive)?) \s \(? [<>]? \d+(?:\.\d+)? \)? | [<>]? \s? 1\s?:\s?\d{1,4}"""
)
"""Further results in words: cultures, colours, titres."""
_BEYOND = r"""(?: (?:above|below|over|under) \s (?:the\s)? (?:(?:high|low|upper|lower|normal)\s)? (?:reference\s)?
    (?:limit|range|interval|normal) | (?:outside|out\sof) \s (?:the\s)? (?:normal\s|reference\s)? (?:range|limits?) )"""
_FLAGS = rf"""(?: {_BEYOND} | [(\[]? (?: critical(?:ly)?\s)? (?: hh? | ll? | aa? | c[hl]? | \*{{1,3}} | !{{1,2}}
    | [↑↓▲▼]{{1,2}} | crit(?:ical)? | high | low | abnormal | abn | panic | within\srange | normal | n | wnl
    | borderline | h\* | l\* | [+-]{{1,2}} ) [)\]]? )"""
_WORD_FLAGS = r"""(?: \(? (?: hh? | ll? | \*{1,3} | !{1,2} | [↑↓▲▼]{1,2} | high | low | abnormal | abn | critical
    | h\s?\* | l\s?\* ) \)? )"""
_FLAG = Pattern(_FLAGS)
_FLAGGED_TEST = Pattern(
    r"""[(\[]? (?: (?P<sure> HH? | LL? | [↑↓▲▼]{1,2} ) | (?P<word> HIGH | High | LOW | Low | ABN | Abn )
        | (?P<unsure> [*!]{1,3} | [HL]\s?\* | A ) ) [)\]]? (?: \s | (?<=[*!↑↓▲▼)\]]) ) \s* (?P<test> \w.* )""",
    ignore_case=False,
)
_NAMED_SO = Pattern(
    r"[hl]\s(?:pylori|influenza|ducreyi|capsulatum|pneumophila|monocytogenes|lact|carnit|argin|dopa|chain|antigen) .*"
    r"| (?:high|low)\s(?:sensitiv|density|molecular|resolution|power|grade|dose|range|risk) .* | a\s(?:feto|1|2) .*"
)
"""Tests whose names begin with what elsewhere is a flag."""
_BULLETS = " -–—•>"
_SITE = Pattern(r"(?<=\p{L}[^\s]*) \s 0[1-9] $")
"""The number of the laboratory that did a test, printed small behind its name."""
_RATIO = Pattern(r"\b(\p{Lu}{1,4}):\s(\p{Lu}{1,4})\b", ignore_case=False)
"""Two tests in proportion ("AST:ALT"), which the reader of labels parts."""
_ROW_NUMBER = Pattern(r"\d{1,3}[.)]?")
_RESULT = Pattern(
    rf"""(?: (?P<before>{_WORD_FLAGS}) (?:\s|(?<=[*!↑↓▲▼])) )?
        (?P<value> {_COMPARED}? (?: {_NUMBER} (?: \s?[-–:/]\s?{_NUMBER} )? | \d\s?\+ | \+{{1,4}} ) )
        (?: \s? (?P<unit> {_UNIT} ) (?![\w/]) )?? (?: \s? (?P<flag> {_WORD_FLAGS} ) )?"""
)
_RANGE = Pattern(
    rf"""[(\[]? (?: [\p{{L}}\s]{{2,24}} :? \s )?
        (?: {_COMPARED}\s?{_NUMBER} | {_NUMBER} \s? %? \s?(?:[-–—~]|to)\s? {_NUMBER}
          | {_NUMBER}\s?(?:or\s(?:less|more|greater)|\+) )"""
)


_COUNT_OF_TESTS = Pattern(r"\(\d{1,3}\)")
"""What stands behind a panel's name: how many tests it has."""


def is_unit(text: str) -> bool:
    """Whether the text is a unit as laboratories print them, and nothing else."""
    return _WHOLE_UNIT.fullmatch(one_line(text)) is not None


def _result(text: str, _: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ")
    start, end = trimmed(flat)
    match = _RESULT.fullmatch(one_line(flat[start:end]))
    if match is None:
        return _qualitative(flat, start, end)
    members = {name: match[name].strip("() ") for name in ("value", "unit") if match[name]}
    flag = match["flag"] or match["before"]
    if flag:
        members["flag"] = flag.strip("() ")
    if not match["unit"] and is_unit(one_line(flat[start:end])) and not match["value"].isdigit():
        return None
    return Parsed({name: one_line(member) for name, member in members.items()}, (start, end))


def _qualitative(text: str, start: int, end: int) -> Parsed | None:
    """A result in words, or with more in its cell than is known; a unit that wrapped to a line of its own is none."""
    value = one_line(text[start:end])
    unit = is_unit(value) and value != "S"  # "S" alone says that a germ is sensitive
    if unit or not any(map(str.isalnum, value)) or is_redacted(value) or _COUNT_OF_TESTS.fullmatch(value):
        return None
    flag = Pattern(rf"(?P<value>.+?) \s \(?(?P<flag>{_WORD_FLAGS})\)?").fullmatch(value)
    said = flag["value"] if flag else value
    members = {"value": said, **({"flag": flag["flag"].strip("()")} if flag else {})}
    known = said.casefold().strip(".") in _WORDS or _PHRASED.fullmatch(said) is not None
    doubts = () if known else (ambiguous("a result in words that are not usual ones"),)
    return Parsed(members, (start, end), doubts)


_MEMBERS = {"value": dict(STRING), "unit": dict(STRING), "flag": dict(STRING)}
RESULT = PlainKind("lab_result", _result, {"type": "object", "properties": _MEMBERS}, critical=True)


def _test(text: str, options: ParseOptions) -> Parsed | None:
    """A test's name; a flag in front of it, where a column of flags has no head, is told apart."""
    found = TEXT.parse(text, options)
    name = str(found.value).strip(_BULLETS).rstrip(" :") if found else ""
    name = _RATIO.sub(r"\1:\2", _SITE.sub("", name))
    if not found or not name or _ROW_NUMBER.fullmatch(name):
        return None
    match = _FLAGGED_TEST.fullmatch(name)
    if not match or _NAMED_SO.fullmatch(name):
        return replace(found, value=name)
    flag = match["sure"] or match["word"] or match["unsure"]
    # "H. pylori" without its dot, "* outside our accreditation": only a person can tell.
    sure = match["sure"] and not (flag.isalpha() and match["test"][0].islower())
    doubts = () if sure else (ambiguous("a sign in front of the test may be its flag"),)
    return Parsed({"test": match["test"], "flag": flag}, found.span, (*found.issues, *doubts))


TEST = PlainKind("text", _test)
"""The name of a test, or an object of test and flag where a flag is printed in front of it."""


_NUMBERED = Pattern(r"\W*[A-Z]{0,4}[-./\s]?\d[\d./-]{2,}[A-Z]?\W*")
"""A specimen's number, which laboratories print behind the same word."""


def _specimen(text: str, options: ParseOptions) -> Parsed | None:
    return None if _NUMBERED.fullmatch(one_line(text)) else TEXT.parse(text, options)


SPECIMEN = PlainKind("text", _specimen)
"""What was examined ("Serum"); its number is none."""


_FLAGGED_UNIT = Pattern(
    r"(?P<f1>HH?|LL?|[*!↑↓▲▼]{1,2}|High|Low|HIGH|LOW) \s (?P<u1>\S.*) | (?P<u2>.*\S) \s (?P<f2>HH?|LL?|[*!↑↓▲▼]{1,2})",
    ignore_case=False,
)
"""A unit with a flag beside it, whose column has no head."""


def _unit(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "), LEADERS + "-–—")
    value = one_line(text[start:end])
    if not any(character.isalpha() or character == "%" for character in value):
        return None
    flagged = _FLAGGED_UNIT.fullmatch(value)
    if flagged and not is_unit(value) and is_unit(unit := flagged["u1"] or flagged["u2"]):
        return Parsed({"unit": unit, "flag": flagged["f1"] or flagged["f2"]}, (start, end))
    doubts = () if is_unit(value) else (ambiguous("not a unit that is known"),)
    return Parsed(value, (start, end), doubts)


LAB_UNIT = PlainKind("lab_unit", _unit, critical=True)
"""A unit, or an object of unit and flag where a flag is printed beside it."""


_SPAN = rf"(?: {_COMPARED}\s?{_NUMBER} | {_NUMBER} \s?(?:[-–—~]|to)\s? {_NUMBER} )"
_FLAGGED_RANGE = Pattern(
    rf"""(?P<range> [(\[]? {_SPAN} (?: \s? {_UNIT} )? [)\]]? ) \s (?P<flag> {_WORD_FLAGS} | normal | n )"""
)
"""A range with the flag behind it, whose column has no head."""
_BEHIND_RANGE = Pattern(rf"{_SPAN} (?:\s?{_UNIT})? \s (?P<said>(?-i:\p{{Lu}})[\p{{L}}.\-]* (?:\s[\p{{L}}.\-]+)*)")
"""A range with words behind it that begin with a capital, as the next test's name does."""
_LOPSIDED = Pattern(r"(?<=\d)(?:-\s|\s-)(?=\d)")
"""A dash with a blank on one side only, as readers leave it; nobody prints it so."""


def _range(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "))
    value = _LOPSIDED.sub(" - ", one_line(text[start:end]))
    if flagged := _FLAGGED_RANGE.fullmatch(value):
        members = {"reference_range": flagged["range"].strip("()[] "), "flag": flagged["flag"].strip("() ")}
        return Parsed(members, (start, end))
    if value[:1] + value[-1:] in ("()", "[]") and value.count(value[0]) == 1:
        value = value[1:-1].strip()
    if value[-1:] in (")", "]") and not {"(", "["} & set(value):  # "(normal 20-41)"
        value = value[:-1].strip()
    if value.casefold().strip(".") in _WORDS:
        return Parsed(value, (start, end))
    if not value.strip(LEADERS + "-–—"):
        return None
    if not _RANGE.match(value):
        return Parsed(value, (start, end), (ambiguous("not a range as laboratories print them"),))
    if (behind := _BEHIND_RANGE.fullmatch(value)) and behind["said"].casefold().strip(".") not in _WORDS:
        return Parsed(value, (start, end), (ambiguous("what stands behind the range may be another test's"),))
    low, high = limits(value)
    turned = low is not None and high is not None and low > high
    return Parsed(value, (start, end), (invalid("the range ends below its beginning"),) if turned else ())


REFERENCE_RANGE = PlainKind("reference_range", _range, critical=True)
"""A range, or an object of range and flag where a flag is printed behind it."""


def _flag(text: str, _: ParseOptions) -> Parsed | None:
    start, end = trimmed(text.replace("\n", " "))
    value = one_line(text[start:end])
    if not value or not (any(map(str.isalnum, value)) or set(value) & set("*!↑↓▲▼+-")):
        return None
    doubts = () if _FLAG.fullmatch(value) else (ambiguous("not a flag that is known"),)
    return Parsed(value.strip("()[] "), (start, end), doubts)


FLAG = PlainKind("lab_flag", _flag)

_SIGN = rf"(?: [*!↑↓▲▼]{{1,3}} | HH? | LL? | High | HIGH | Low | LOW | ABN | Abn | Abnormal | (?i:{_BEYOND}) )"
_CALLED = r"(?i:(?:biological\s)?ref(?:erence)?\.?(?:\s(?:range|interval|value)s?)?|normal(?:\srange)?|target|[nr]r)"
ROW = Pattern(
    rf"""(?: (?P<flag0>{_SIGN}) \s )?
        (?P<test> (?:\p{{L}}|\d{{1,2}}-\p{{Lu}}) [\p{{L}}\d\s,()/%.+'’&:\-]*? ) \s? [:.=]* \s+
        (?: (?P<flag1>{_SIGN}) \s? )?
        (?P<value> (?:[<>≤≥]=?\s?)? {_NUMBER} (?:[*!↑↓▲▼]{{1,2}} | [HL](?=\s))? )
        (?: \s [(]? (?P<flag2>{_SIGN}) [)]? (?=\s) )?
        (?: \s? (?P<unit> (?i:{_UNIT}) ) (?=[\s)\]]|$) )?
        (?: \s [(]? (?P<flag3>{_SIGN}) [)]? (?=\s|$) )?
        (?: \s (?: [(\[]? {_CALLED} \s? :? \s )?
            (?P<reference_range> [(\[] \s? (?i:{_SPAN}(?:\s?{_UNIT})?) \s? [)\]] | (?i:{_SPAN}(?:\s{_UNIT})?) )
            [)\]]? )?
        (?: \s [(\[]? (?P<flag4>{_SIGN}) [)\]]? )? \.?""",
    ignore_case=False,
)
"""A whole row of results without heads: a name, a number, its unit, its range, and a flag in one of five places."""

RANGE_CALLED = Pattern(
    rf"(?:{_CALLED} | (?:standard|usual|target|healthy|expected|your)\srange) \s? :? \s (?P<range>{_SPAN})"
    rf"(?:\s?(?P<unit>{_UNIT}))? [\s.]*"
)
"""A range behind its caption: "Normal range: 70 - 99 mg/dL"."""

_ONE_SIDED = Pattern(
    rf"(?P<sign>[<>≤≥]=?|less\sthan|greater\sthan|more\sthan|up\sto|below|above|under|over) \s? (?P<n>{_NUMBER})"
)
_BETWEEN = Pattern(rf"(?P<low>{_NUMBER}) \s? %? \s? (?:[-–—~]|to) \s? (?P<high>{_NUMBER})")


def number(text: str) -> float | None:
    """The number that a result is, None for one that is compared ("<5"), in words, or a ratio."""
    plain = text.strip().replace(",", "")
    return float(plain) if Pattern(r"\d+(?:\.\d+)?|\.\d+").fullmatch(plain) else None


def limits(text: str) -> tuple[float | None, float | None]:
    """(lowest, highest) value within a reference range; None where it has no limit or cannot be understood."""
    one = _ONE_SIDED.search(text)
    between = _BETWEEN.search(text)
    if between and len(list(_BETWEEN.finditer(text))) == 1 and not one:
        return number(between["low"]), number(between["high"])
    if one and not between and len(list(_ONE_SIDED.finditer(text))) == 1:
        limit = number(one["n"])
        return (
            (None, limit)
            if one["sign"][0].lower() in "<≤lb" or one["sign"].lower()[:2] in ("up", "un")
            else (limit, None)
        )
    return None, None


_UNIT_BEHIND = Pattern(rf"{_SPAN} \s? (?<![\d.](?=\d)) (?P<unit>{_UNIT})")


def other_unit(span: str, unit: str) -> bool:
    """Whether a range is printed with a unit of its own that is not the value's `unit` ("" where none is printed)."""
    behind = _UNIT_BEHIND.fullmatch(span)
    return bool(unit and behind) and _squashed(behind["unit"] if behind else "") != _squashed(unit)


def _squashed(unit: str) -> str:
    return "".join(unit.casefold().translate(str.maketrans("µμ", "uu", " .×x*^")).split())
