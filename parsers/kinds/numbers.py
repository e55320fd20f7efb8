"""Numbers: amounts of money, counts, ages, weights, heights.

Enters: a text as printed. Leaves: MONEY, a decimal string with two places (its sign kept; MONEY_OFF, for discounts and
payments, drops it); CURRENCY, the ISO 4217 code of an amount's sign; INTEGER and REFILLS, integers; QUANTITY, a decimal
string without idle noughts; AGE, WEIGHT and HEIGHT as printed, because forms mix units, with an issue when no human
being measures that much.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import regex

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, corrected, invalid, one_line

_BY_CURRENCY = {
    "USD": "$ us$ usd", "EUR": "€ eur euro euros", "GBP": "£ gbp", "INR": "₹ rs rs. inr rupees",
    "CAD": "cad c$ ca$ cdn$", "AUD": "aud a$ au$", "NZD": "nzd nz$", "SGD": "sgd s$", "HKD": "hkd hk$",
    "CHF": "chf", "JPY": "¥ jpy",
    "AED": "aed dhs dhs. dh dirhams", "SAR": "sar", "QAR": "qar", "OMR": "omr", "BHD": "bhd", "KWD": "kwd",
    "ZAR": "zar", "PHP": "₱ php pesos", "NGN": "₦ ngn naira", "KES": "kes ksh kshs ksh. kshs.", "UGX": "ugx ush ushs",
    "TZS": "tzs tsh tshs", "GHS": "ghs gh₵ gh¢ cedis", "EGP": "egp", "PKR": "pkr", "LKR": "lkr",
    "BDT": "bdt ৳ tk tk. taka",
    "NPR": "npr", "MYR": "myr rm", "THB": "thb ฿", "ZMW": "zmw", "RWF": "rwf", "XAF": "xaf fcfa",
    "JMD": "jmd j$", "TTD": "ttd tt$", "BBD": "bbd bds$", "XCD": "xcd ec$", "ILS": "₪ ils nis", "MUR": "mur",
    "XOF": "xof cfa", "MWK": "mwk", "BWP": "bwp", "NAD": "nad n$", "ETB": "etb birr", "TWD": "twd nt$",
    "KRW": "krw ₩", "VND": "vnd ₫", "IDR": "idr", "DKK": "dkk", "SEK": "sek", "NOK": "nok", "PLN": "pln zł",
    "CZK": "czk kč", "HUF": "huf", "JOD": "jod", "TRY": "₺",
}  # fmt: skip
"""Signs, codes and names of currencies by ISO 4217 code; a plain $ is the US dollar's, "Rs." the Indian rupee's."""
_SIGNS = {sign: code for code, signs in _BY_CURRENCY.items() for sign in signs.split()}
_LONGEST_FIRST = sorted(_SIGNS, key=lambda sign: (-len(sign), sign))
SIGN = "|".join(regex.escape(sign) + (r"(?!\p{L})" if sign[-1].isalpha() else "") for sign in _LONGEST_FIRST)
"""What may stand before an amount, as an alternative of a verbose pattern that ignores case."""
_CURRENCY = Pattern(rf"(?<![\p{{L}}]) (?P<sign>{SIGN})")
_SIGN_ALONE = Pattern(rf"[(\[]?(?:{SIGN}|[PRN])[)\]]?\s?[:.]?")
_AMOUNT = Pattern(
    rf"""(?<![\w.,/\-]) (?P<minus>[-–−(]\s?)?
        (?P<sign> {SIGN} | [rpn](?=\s\d | \d{{1,3}}(?:,\d{{3}})*(?:[.,]\d\d)?(?!\d)) | s(?=\d) )?
        \s? (?P<minus2>[-–−]\s?)?
        (?P<number> \d{{1,3}}(?:[,\s'’.]\s?\d{{2,3}})*(?:\s?[.,]\s?\d{{1,2}})(?!\d) | \d{{1,3}}(?:,\s?\d{{2,3}})+(?!\d)
                  | \d+ (?:\s?[.,]\s?\d{{1,4}})? (?:\s\d\d(?!\d))?)
        (?! [\d%] | /(?![-=]) | [.,]\d | -\d) (?P<close>\s?\)|\s?cr\b|\s?-(?!\d)|\s?/[-=])?"""
)


def _decimal(printed: str) -> tuple[Decimal, tuple[Issue, ...]]:
    """The amount meant by printed digits, separators and spaces, and what is doubtful about them."""
    squeezed = "".join(printed.split())
    if " " in printed.strip() and not any(mark in squeezed for mark in ".,"):
        return Decimal(squeezed) / 100, (ambiguous("dollars and cents are printed apart"),)
    doubts: list[Issue] = []
    if squeezed != printed:
        doubts.append(corrected(printed, squeezed))
    whole, mark, cents = squeezed.rpartition(".") if "." in squeezed[-3:] else ("", "", "")
    if not mark and "," in squeezed[-3:]:
        whole, mark, cents = squeezed.rpartition(",")
        doubts.append(ambiguous("a comma stands before the cents"))
    if not mark:
        whole = squeezed
        doubts.extend(_without_cents(squeezed))
    digits = "".join(character for character in whole if character.isdigit())
    return Decimal(f"{digits or 0}.{cents or 0}"), tuple(doubts)


def _without_cents(printed: str) -> list[Issue]:
    """A lost decimal point is the commonest error that two readers share; amounts that could hide one are in doubt."""
    if "." in printed:
        return [ambiguous("the point may part thousands or cents")]
    if "," not in printed and (len(printed) > 4 or (len(printed) > 3 and printed.endswith("00"))):
        return [ambiguous("no decimal point is printed, or it was not read")]
    return []


def _money(text: str, _: ParseOptions, *, signed: bool) -> Parsed | None:
    flat = text.replace("\n", " ")
    match = _AMOUNT.search(flat)
    if not match:
        return None
    amount, doubts = _decimal(match["number"])
    if (match["sign"] or "").casefold() == "s":
        doubts = (*doubts, corrected("S", "$"))
    close = (match["close"] or "").strip().casefold()
    if close in ("/-", "/=") and "." not in match["number"]:
        doubts = ()  # the stroke says that there are no cents
    opening = (match["minus"] or "").strip()
    negative = (
        close in ("cr", "-") or opening in ("-", "–", "−") or bool(match["minus2"]) or (opening == "(" and close == ")")
    )
    value = f"{-amount if negative and signed else amount:.2f}"
    return Parsed(value, match.span(), doubts)


def is_sign(text: str) -> bool:
    """Whether a word is a currency's sign, code or name and nothing else: "Rs.", "(AED)"."""
    return _SIGN_ALONE.fullmatch(text) is not None


def currency_of(text: str) -> tuple[str, tuple[int, int]] | None:
    """(ISO 4217 code, span) of the first currency sign in a text; a plain $ is the US dollar."""
    match = _CURRENCY.search(text)
    return (_SIGNS[match["sign"].casefold()], match.span()) if match else None


def _currency(text: str, _: ParseOptions) -> Parsed | None:
    found = currency_of(text)
    return Parsed(*found) if found else None


_MONEY_SCHEMA = {"type": "string", "pattern": r"^-?\d+\.\d{2}$"}
MONEY = PlainKind("money", partial(_money, signed=True), _MONEY_SCHEMA, critical=True)
MONEY_OFF = PlainKind("money_off", partial(_money, signed=False), _MONEY_SCHEMA, critical=True)
CURRENCY = PlainKind("currency", _currency, {"type": "string", "pattern": "^[A-Z]{3}$"})

_NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred"
_WORDS = (
    {word: number for number, word in enumerate(_NUMERALS.split())}
    | {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
    | {"once": 1, "twice": 2, "thrice": 3}
)
_COMPOUND = rf"(?:{'|'.join(_TENS.split())})[-\s](?:{'|'.join(_NUMERALS.split()[1:10])})(?!\w)"
_COUNT = Pattern(rf"(?<![\w.,/\-]) (?P<n>\d{{1,9}} | {_COMPOUND} | (?:{'|'.join(_WORDS)})) (?! [\w%/] | [.,]\d | -\d)")
_MISREAD_COUNT = Pattern(r"(?<![\w.,/\-]) (?P<n>[\dOoIl|SZB]{1,4}) (?! [\w/.])", ignore_case=False)
_NO_REFILLS = Pattern(
    r"(?<!\w) (?:n\.?\s?r\.?|no(?:ne)?(?:\s(?:more\s)?re-?fills?)?|nil|zero|do\snot\srefill|[Øø]) (?!\w)"
)
_AS_DIGITS = str.maketrans("OoIl|SZB", "00111528")
_MANY_REFILLS = 12


def _number(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return sum(_WORDS.get(word, -1) for word in printed.casefold().replace("-", " ").split())


def _integer(text: str, _: ParseOptions) -> Parsed | None:
    found = [(_number(match["n"]), match.span()) for match in _COUNT.finditer(text)]
    if found:
        value, span = found[0]
        second = [number for number, _ in found[1:2]]
        doubt = (ambiguous(f"{value} and {second[0]} are printed"),) if second and second[0] != value else ()
        return Parsed(value, span, doubt)
    match = _MISREAD_COUNT.search(text)
    if not match:
        return None
    value = int(match["n"].translate(_AS_DIGITS))
    return Parsed(value, match.span(), (corrected(match["n"], str(value)),))


def _refills(text: str, options: ParseOptions) -> Parsed | None:
    nothing = _NO_REFILLS.search(text)
    found = _integer(text, options)
    if nothing and (found is None or found.value == 0):
        return Parsed(0, nothing.span())
    if found is None:
        return None
    doubts = list(found.issues)
    if nothing:
        doubts.append(ambiguous("a number of refills and none are printed"))
    if isinstance(found.value, int) and found.value > _MANY_REFILLS:
        doubts.append(invalid("more refills than a year has months"))
    return Parsed(found.value, found.span, tuple(doubts))


_QUANTITY = Pattern(r"(?<![\w.,/\-]) (?P<n>\d{1,6} (?:[.,]\d{1,3})?) (?! [\d/%] | [.,]\d | -\d)")


def _quantity(text: str, _: ParseOptions) -> Parsed | None:
    match = _QUANTITY.search(text)
    if not match:
        misread = _MISREAD_COUNT.search(text)
        if not misread or misread["n"].isdigit():
            return None
        value = misread["n"].translate(_AS_DIGITS)
        return Parsed(value, misread.span(), (corrected(misread["n"], value),))
    whole, _mark, part = match["n"].replace(",", ".").partition(".")
    part = part.rstrip("0")
    return Parsed(f"{int(whole)}.{part}" if part else str(int(whole)), match.span())


_COUNT_SCHEMA = {"type": "integer", "minimum": 0}
QUANTITY = PlainKind("quantity", _quantity, {"type": "string", "pattern": r"^\d+(\.\d+)?$"}, critical=True)
INTEGER = PlainKind("integer", _integer, _COUNT_SCHEMA, critical=True)
REFILLS = PlainKind("refills", _refills, _COUNT_SCHEMA, critical=True)

_NUMBER = r"\d{1,4} (?:[.,]\d{1,2})?"
_AGE = Pattern(
    r"""(?: (?<![\w.,/\-]) | (?<=(?<![\w/])(?:m|f|male|female)/) ) (?P<n>[0-9]{1,3})
        (?:\s?[-.]?\s?(?P<unit>(?:years?|yrs?|y)\(s\)|years?(?:\sold)?|yrs?\.?|y\.?\s?/?\s?o\.?|y
            |months?|mos?|m(?:(?<=\dm)|(?!\W*$|\s*/))|weeks?|wks?|w|days?|d)(?!\w))?
        (?:\s?(?:,|and|&)?\s?\d{1,2}\s?(?:months?|mon(?:ths)?|mn?ths?|mos?|m|days?|d)(?!\w)\.?)?
        (?! [\w%] | /(?!\s?[MF]) | [.,]\d)"""
)
_BIRTHDAY = r"""(?<![\w/.\-]) (?: \d{1,2} \s?[/.\-\s]\s? (?:\d{1,2}|\p{L}{3,9}\.?) \s?[/.,\-\s]\s? (?:19|20)?\d\d
        | (?:19|20)\d\d-\d\d-\d\d | \p{L}{3,9}\.? \s \d{1,2},? \s (?:19|20)\d\d ) (?![\d/.\-]\d)
        (?: \s? [/|,&(] )?"""
_BORN = Pattern(_BIRTHDAY)
"""The day of birth before an age that stands under the same label."""
_FACTS = Pattern(rf"\W* (?: {_BIRTHDAY} )? \W* (?: m | f | male | female )? \W*")
_WEIGHT = Pattern(
    rf"(?<![\w.,/\-]) (?P<n>{_NUMBER}) (?:\s?(?P<unit>kgs?|kilograms?|kilos?|[il1|]bs?|pounds?|k[q9]s?|grams?|gms?|"
    rf"g|st|oz)\b\.?)?"
    rf"(?:\s?,?\s?\d{{1,2}}(?:[.,]\d)?\s?(?:oz|ounces?|lbs?)\b)? (?! [\w/%'’] | [.,]\d)"
)
_FEET = r"""\d \s? (?:'|’|′|ft\.?|feet|foot)
    (?:[\s\-]? \d{1,2}(?:[.,]\d{1,2})? (?:\s?½)? \s? (?:"|”|″|''|’’|in(?:ches)?\b\.?)?)?"""
_HEIGHT = Pattern(
    rf"(?<![\w.,/\-]) (?: (?P<feet>{_FEET}) | (?P<n>{_NUMBER}) "
    r"(?:\s?(?P<unit>cms?|centimet(?:er|re)s?|met(?:er|re)s?|m|mm|"
    r"inches|in)\b\.?|\s?(?P<inch>\"))?) (?! [\w/%] | [.,]\d)"
)
_FEET_LOST = Pattern(r"[4-6]\d")
"""Inches that are feet and inches as well: 5'9" may be read as 59"."""
_MISREAD_UNIT = Pattern(r"[i1|]bs? | k[q9]s?")
_SHORT_WORD = Pattern(r"[\s.]{0,2}\p{L}{1,4}(?!\w)")
# Largest measures on record, rounded up; the unit's first letters choose. Without a unit both systems are possible.
_LIMITS = {
    "kg": (0.3, 450), "ki": (0.3, 450), "kq": (0.3, 450), "k9": (0.3, 450), "lb": (0.7, 1000), "ib": (0.7, 1000),
    "1b": (0.7, 1000), "|b": (0.7, 1000), "po": (0.7, 1000), "g": (300, 9999), "gr": (300, 9999), "gm": (300, 9999),
    "oz": (10, 9999), "st": (1, 70), "cm": (20, 275), "ce": (20, 275), "m": (0.2, 2.75), "me": (0.2, 2.75),
    "mm": (200, 2750), "in": (8, 108),
}  # fmt: skip


def _limit(unit: str | None, default: tuple[float, float]) -> tuple[float, float]:
    return _LIMITS.get((unit or "").casefold()[:2], default)


def _strange_unit(text: str, end: int, unit: str | None) -> tuple[Issue, ...]:
    """Doubt about a misread unit (“143 Ibs”), or about a word behind a number that may be one."""
    if unit:
        return (ambiguous(f"the unit was read as “{unit}”"),) if _MISREAD_UNIT.fullmatch(unit) else ()
    return (ambiguous("the word behind the number may be its unit"),) if _SHORT_WORD.match(text, end) else ()


def _measure(text: str, _: ParseOptions, *, pattern: Pattern, default: tuple[float, float]) -> Parsed | None:
    match = pattern.search(text.replace("\n", " "))
    if not match:
        return None
    groups = match.groupdict()
    doubts = _strange_unit(text, match.end(), groups["unit"])
    if groups.get("inch") and _FEET_LOST.fullmatch(groups["n"]):
        doubts = (*doubts, ambiguous("the mark behind the feet may be lost"))
    if groups["n"]:
        low, high = _limit(groups["unit"], default)
        if not groups["n"].isascii() or not low <= float(groups["n"].replace(",", ".")) <= high:
            doubts = (*doubts, invalid("no human measure"))
    return Parsed(one_line(match.group()), match.span(), doubts)


def _age(text: str, _: ParseOptions) -> Parsed | None:
    flat = text.replace("\n", " ")
    born = _BORN.search(flat)
    match = _AGE.search(flat[: born.start()] + " " * len(born.group()) + flat[born.end() :] if born else flat)
    if not match:
        return None
    years = (match["unit"] or "y").casefold().startswith("y")
    doubts = _strange_unit(text, match.end(), match["unit"])
    if years and (not match["n"].isascii() or int(match["n"]) > 120):
        doubts = (*doubts, invalid("older than anybody has become"))
    return Parsed(one_line(match.group()), match.span(), doubts)


def beside_birth(text: str, span: tuple[int, int]) -> bool:
    """Whether what stands around an age is the birthday or the sex that its label asks for as well."""
    before, behind = text[: span[0]], text[span[1] :]
    return _FACTS.fullmatch(before) is not None and _FACTS.fullmatch(behind) is not None


AGE = PlainKind("age", _age, critical=True)
WEIGHT = PlainKind("weight", partial(_measure, pattern=_WEIGHT, default=(0.3, 1000)), critical=True)
HEIGHT = PlainKind("height", partial(_measure, pattern=_HEIGHT, default=(1, 275)), critical=True)
