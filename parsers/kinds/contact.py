"""How to reach somebody: telephone numbers, e-mail and postal addresses.

Enters: a text as printed. Leaves: PHONE, as printed when it is punctuated (`(737) 988-0851`, `(000)-111-2222`), ten
bare digits as `(737) 988-0851`, the extension kept; EMAIL as printed; ADDRESS, one line separated by commas.
Numbers reserved for fiction (555, 000) are numbers like any other: only the count of digits is judged.
"""

from __future__ import annotations

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.address_joins import one_line_of
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.places import place_issues, place_verified
from parsers.kinds.plain import (
    LEADERS,
    ambiguous,
    answered_none,
    corrected,
    invalid,
    is_redacted,
    one_line,
    trimmed,
    words,
)

_DIGIT = r"[\dOoQlI|SB]"
_EXTENSION = r"(?P<ext> [\s,;]* (?:ext(?:ension)?|x|extn)\b \.?:?\s* \d{1,6})?"
_GAP = r"[\s.\-–/·]{0,3}"


def _north_american(digit: str) -> str:
    return (
        rf"(?<![\d+]) (?:\+?1 {_GAP})? (?:[(\[{{] \s* {digit}{{3}} \s* [)\]}}] | {digit}{{3}}) "
        rf"{_GAP} {digit}{{3}} {_GAP} {digit}{{4}} (?!\d) {_EXTENSION}"
    )


_NORTH_AMERICAN = Pattern(_north_american(r"\d"))
_MISREAD = Pattern(_north_american(_DIGIT), ignore_case=False)
_ABROAD = Pattern(rf"\+ \s? \d{{1,3}} (?:[\s.\-()]{{0,3}} \d){{6,13}} (?!\d) {_EXTENSION}")
_ANY = Pattern(rf"(?<!\d) [(\[+]? \d (?:[\s.\-()]{{0,3}} \d){{5,15}} (?!\d) {_EXTENSION}")
_NATIONAL = Pattern(r"0[1-9]\d{8,9}")
"""Numbers as written within Britain, India, Ireland, Australia: a nought, then the area; ten or eleven digits."""
_INDIAN_MOBILE = Pattern(r"[6-9]\d{4} [\s\-] \d{5} | [6-9]\d{3} [\s\-] \d{3} [\s\-] \d{3}")
_DATE_LIKE = Pattern(r"\d{1,4} \s?[/.\-]\s? \d{1,2} \s?[/.\-]\s? \d{2,4}$ ")
_AS_DIGITS = str.maketrans("OoQlI|SB", "00011158")
_TIDY = (
    (Pattern(r"(?<=\() \s+ | \s+ (?=\))"), ""),
    (Pattern(r"\s* [-–] \s*"), "-"),
    (Pattern(r"(?<=\s) [.·] (?=\d)"), ""),
)


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _as_printed(text: str) -> str:
    value = one_line(text).replace("[", "(").replace("]", ")").replace("{", "(").replace("}", ")")
    for pattern, replacement in _TIDY:
        value = pattern.sub(replacement, value)
    if len(value) == 10 and value.isdigit():
        return f"({value[:3]}) {value[3:6]}-{value[6:]}"
    return value


def _phone(text: str, options: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ")
    abroad = _ABROAD.search(flat)
    match = _NORTH_AMERICAN.search(flat)
    if abroad and (match is None or abroad.start() < match.start()):
        return Parsed(_as_printed(abroad.group()), abroad.span(), _abroad_issues(abroad.group()))
    if match:
        # Ten digits without a break are America's only where the paper is not from a country of others' habits.
        bare = options.day_first and match.group().strip().isdigit()
        return Parsed(match.group().strip() if bare else _as_printed(match.group()), match.span())
    misread = _MISREAD.search(flat)
    if misread and len(_digits(misread.group())) >= 7:
        start, end = misread.start(), misread.end() - len(misread["ext"] or "")
        value = _as_printed(flat[start:end].translate(_AS_DIGITS) + (misread["ext"] or ""))
        return Parsed(value, misread.span(), (corrected(misread.group(), value),))
    return _national(flat, options) or answered_none(text)


def _abroad_issues(printed: str) -> tuple[Issue, ...]:
    # phonenumbers takes 100 ms to import, and most documents print no foreign number.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(printed)
    except phonenumbers.NumberParseException:
        return (invalid("no country's number looks like this"),)
    return (
        () if phonenumbers.is_possible_number(number) else (invalid("the number has a wrong length for its country"),)
    )


def _national(text: str, options: ParseOptions) -> Parsed | None:
    """A number as it is written within its country; one of another length than ten goes to a person.

    Unless it is a number of a country that the paper speaks of: 06 555 0123 in the Emirates, 6555 0123 in Singapore.
    """
    match = _ANY.search(text)
    if not match or _DATE_LIKE.search(match.group()):
        return None
    if _NATIONAL.fullmatch(_digits(match.group())) or _INDIAN_MOBILE.fullmatch(match.group().strip()):
        return Parsed(_as_printed(match.group()), match.span())
    count = len(_digits(match.group()))
    known = any(_is_number_of(country, match.group()) for country in sorted(options.countries))
    issues = () if known else (invalid(f"{count} digits, where a number has ten"),)
    return Parsed(_as_printed(match.group()), match.span(), issues)


def _is_number_of(country: str, printed: str) -> bool:
    """Whether a number is one of the country's, with the nought before it where the country writes one."""
    import phonenumbers  # noqa: PLC0415  (see above)

    try:
        number = phonenumbers.parse(printed, country)
    except phonenumbers.NumberParseException:
        return False
    whole = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return phonenumbers.is_valid_number(number) and _digits(whole) == _digits(printed)


PHONE = PlainKind("phone", _phone, critical=True)

_EMAIL = Pattern(r"(?<![\w.+\-]) [\w.+\-]{1,64} @ [\w\-]{1,63} (?:\.[\w\-]{1,63})* \.\p{L}{2,24} (?![\w\-])")
_EMAIL_LOOSE = Pattern(
    r"(?<![\w.+\-]) (?P<who>[\w.+\-]{1,64}) \s? [@©®] \s? "
    r"(?P<host>[\w\-]{1,63} (?:\s[\w\-]{1,63})? (?:\s?[.,]\s?[\w\-]{2,63}){1,3}) (?![\w\-])"
)


_EMAIL_HEAD = Pattern(r"[\w.+\-]{1,40}[._+\-]\s$")
_EMAIL_LABELS = words("email mail address id e")


def _email(text: str, _: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ")
    match = _EMAIL.search(flat)
    if match:
        return _whole_email(flat, match.group(), match.span())
    loose = _EMAIL_LOOSE.search(flat)
    if not loose:
        return answered_none(text)
    value = f"{loose['who']}@{loose['host'].replace(' ', '').replace(',', '.')}"
    return Parsed(value, loose.span(), (corrected(loose.group(), value),))


def _whole_email(text: str, address: str, span: tuple[int, int]) -> Parsed:
    """The address with what a reader's space parted from its beginning (“chlo. lee22@example.org”)."""
    before = _EMAIL_HEAD.search(text[: span[0]])
    if before:
        value = before.group().rstrip() + address
        return Parsed(value, (before.start(), span[1]), (corrected(text[before.start() : span[1]], value),))
    words_before = text[: span[0]].split()
    stray = words_before and words_before[-1].isalnum() and words_before[-1].casefold() not in _EMAIL_LABELS
    return Parsed(address, span, (ambiguous("a word before the address may belong to it"),) if stray else ())


EMAIL = PlainKind("email", _email)

_PHONE_OR_EMAIL = Pattern(
    r"(?<!\d)\(?\d{3}\)?[\s.\-]{1,3}\d{3}[\s.\-]\d{4}(?!\d) | \S+@\S+ | \b(?:tel|phone|fax|ph)\b\s*[.:]"
)
_PHONE_LINE = Pattern(
    r"(?:^|(?<=[\n,])) \s* (?:(?:tel|phone|ph|cell|mobile|mob|contact|no)\b[\s.:]*)* "
    r"(?: \+\d(?:[\s.\-()]{0,3}\d){8,13} | \(?0?[1-9](?:[\s.\-()]{0,2}\d){9} ) [\s,;]* (?=\n|$)"
)
"""A telephone number that is a line of its own, or the last part of one, under or behind an address."""
_POST_CODE = Pattern(
    r"\b(?: \d{5}(?:-\d{4})? | [A-Z]\d[A-Z]\s?\d[A-Z]\d | [A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2} | \d{3}\s?\d{3} )\b"
)
"""Codes of towns in the United States, Canada, Britain and India."""
_CODE_MISREAD = Pattern(
    r"\b(?: [A-Z][OISBZ][A-Z]\s\d[A-Z]\d | [A-Z]\d[A-Z]\s[OISBZ][A-Z]\d | [A-Z]\d[A-Z]\s\d[A-Z][OISBZ] )\b",
    ignore_case=False,
)
"""A Canadian code with a letter for a digit ("T0H 6C6" read as "TOH 6C6")."""
_BULLET = Pattern(r"\s [•·|¦●▪] \s")
"""What parts a street from its town on one line."""
_PARTS_OF_ADDRESS = 2
_COMMAS = Pattern(r"\s* , (?:\s*,)* \s*")


_CAPTION = Pattern(
    r"(?<=\d) [\s,;|]+ (?:office|cell|mobile|mob|ph|phone|tel|telephone|call|fax|t|p|landline|helpline|contact) \W* $"
    r"| (?<=[^\s,;|]) [\s,;|]{1,4} (?:hotline|uan|telephone|phone|whatsapp|switchboard|help\s?line|toll\s?free) \W* $"
)
"""The caption of a telephone behind a town's code, whose number something else has taken."""
_WHOSE = Pattern(r"\s* (?:home|mailing|postal|residential|residence|street|address) (?:\s address)? \s? : (?=\s)")
"""What kind of address follows: "Home: 12 Elm Trail"."""
_NUMBER_BEHIND = Pattern(
    r"(?<=\d) [\s,;|]{1,4} (?:(?:ur|mrn?|uhid|hospital|patient|acc(?:oun)?t|ref(?:erence)?|file|folder|"
    r"reg(?:istration)?|claim|invoice|bill|policy|member|medicare|nhs|abn|acn|gst|tin|nric|emirates\s?id)\.?\s?){1,2}"
    r"(?:no|number|nr|id|\#|:)[\s.:]*\d .* $"
)
"""A number of something else behind a town's code: "… WA 6316 UR no. 416769"."""
_REGISTERED = Pattern(
    r"(?:^|(?<=[\s,;|(])) [\s,;|(]{0,4} (?:abn|acn|arbn|gstin|trn|npi|uen|ein|vat|gst|tax|company|licen[cs]e|"
    r"registration|provider|practice)\b [\s.:\#]* (?:(?:reg(?:istration)?|id|nos?|number|nr)\b [\s.:\#]*){0,3}"
    r"[A-Z]{0,5}[-/]? (?:[ \t/-]?\d[A-Z]{0,5}[-/]?){6,} (?:[A-Z\d]*\b) .* $"
)
"""A number that a house or a business is registered under, where its address stands: "ABN 41 704 170 417"."""
_PROFESSION = Pattern(
    r"[\p{L}\s.,&'’/()-]{0,60}? (?:licen[cs]e[ds]? | registered | certified | registration | reg\.? |"
    r"\p{L}{2,20}(?:ist|ician|therapist|surgeon|midwife|nurse)s? ) \b [\p{L}\s.,&'’/()-]{0,60}?"
    r"(?:\# | \b(?:no|nr|number|licen[cs]e|lic|registration|reg)\b ) [\#:.\s]*"
    r"[A-Z]{0,4}[\s-]? \d[\d-]{3,} [A-Z]{0,2} \W*"
)
"""A line of a profession or a registration and its number: "Licensed Psychologist #385860"."""
_RATE = Pattern(r"\d{1,2}(?:\.\d{1,2})?\s?%")
"""A tax's rate, with which no address begins."""


def says_profession(line: str) -> bool:
    """Whether a line says what somebody is registered as, with the number, and so is none of an address."""
    return _PROFESSION.fullmatch(line) is not None


def _address(text: str, _: ParseOptions) -> Parsed | None:
    nothing = answered_none(text)
    if nothing:
        return nothing
    strangers = [
        match for each in (_NUMBER_BEHIND, _REGISTERED, _PHONE_OR_EMAIL, _PHONE_LINE) if (match := each.search(text))
    ]
    stranger = min((match.start() for match in strangers if text[: match.start()].strip()), default=len(text))
    own = _WHOSE.match(text)
    mine = _CAPTION.sub("", " " * own.end() + text[own.end() : stranger] if own else text[:stranger])
    start, end = trimmed(mine, LEADERS + ",;:-")
    begins = 0 if own else start
    lines = [one_line(line).strip(LEADERS + " ;") for line in _BULLET.sub("\n", text[start:end]).split("\n")]
    lines = [line for line in lines if not says_profession(line)]
    joined, doubtful = one_line_of([line for line in lines if line.strip(" ,")])
    value = _COMMAS.sub(", ", joined).strip(" ,;:._-")
    if sum(character.isalpha() for character in value) < 3 or _RATE.match(value):  # "Add: 9% GST"
        return None
    issues = [invalid("part of the text is blacked out")] if is_redacted(value) else []
    if _PHONE_OR_EMAIL.search(value):
        issues.append(ambiguous("a phone or an e-mail address may stand in it"))
    if _CODE_MISREAD.search(value):
        issues.append(invalid("a letter stands where the town's code has a digit"))
    if doubtful:
        issues.append(ambiguous(f"whether “{doubtful}” ends a part of the address"))
    if not any(character.isdigit() for character in _POST_CODE.sub("", value)) and value.count(",") < _PARTS_OF_ADDRESS:
        issues.append(ambiguous("no street and number"))
    return Parsed(value, (begins, end), (*issues, *place_issues(value)), verified=not issues and place_verified(value))


ADDRESS = PlainKind("address", _address)
