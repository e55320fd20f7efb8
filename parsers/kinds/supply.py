"""How much of a medicine is dispensed, how often again, and for how long it lasts, among its directions.

Enters: directions as printed. Leaves: the quantity as printed, and the directions without it, without refills and
without a days' supply.
"""

from __future__ import annotations

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.numbers import INTEGER
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import invalid, one_line

DISPENSE = Pattern(
    r"(?<!\w) (?P<label>(?:(?:total|full|dispensed?|amount)\s)? "
    r"(?:disp(?:ense(?:d)?)?|mitte|qty|quantity|supply|amount|total|"
    r"nos?\.?\sof\s(?:tab(?:let)?s|cap(?:sule)?s|pills|units))\b "
    r"(?:\s (?:to\s (?:be\s)? )? (?:dispensed?|supplied|supply|of))? [\s.:#]* (?:no\.?\s?)? | \#\s?(?=\d))"
    r"(?P<quantity>(?:\d{1,2}\s?[x×]\s?(?=\d))?\#?\s?\d{1,4}+(?!\s?/\s?(?:7|12|52)\b)(?:\.\d)? "
    r"(?:\s?\(\s?\#?[\w\s-]{1,16}\))? "
    r"(?:\s(?:\w+-)?(?:tab(?:let)?s?|"
    r"cap(?:sule)?s?|ml|g|gm|grams?|"
    r"tubes?|bottles?|inhalers?|patch(?:es)?|pens?|vials?|packs?|packets?|box(?:es)?|pills?|units?|doses?|"
    r"supp(?:ositorie)?s?)\b)?)"
)
REFILLS = Pattern(
    r"(?<!\w) (?: (?:re-?fills?|rpts?|rf)\b [\s.:x\#]* (?:\d{1,2}|none|zero|nr|no|one|two|three|four|five|six|prn)? "
    r"(?:\s?times?)? |"
    r"repeats? \s?[:#x]+\s? (?:\d{1,2}|none|nil|no)\b | "
    r"[-–—,;(]? \s? (?:no|\d{1,2}|zero|one|two|three|four|five|six) \s repeats?\b [)]? | "
    r"(?:no|\d{1,2}|zero|one|two|three) \s re-?fills?\b (?!\s*[:.x\#]*\s*(?:\d|none|zero|nr|no\b)) | nr(?!\w) )"
)
_BEHIND = Pattern(
    r"(?<=\b(?:tab(?:let)?|cap(?:sule)?|tablets|capsules|ml|hours|daily|day|night|bedtime|times|meals|od|bd|bid|tds|tid|"
    r"qid)\b.{0,60}) [(\[] \s? "
    r"(?P<quantity>(?:[5-9]|\d{2,4}) \s (?:tab(?:let)?s?|cap(?:sule)?s?|sachets?|ml)) \s? [)\]] \W* $"
)
"""“Take 1 tablet every 12 hours (112 tablets)”: so many are given, for nobody takes them at once."""
_DAYS_SUPPLY = Pattern(
    r"(?<!\w) (?: (?:(?<!\d\s)|(?<=(?:qty|quantity|disp|dispense|refills?|repeats?)\W{0,3}\d{1,4}\s)) "
    r"days?['’]?\s(?:of\s)?supply [\s.:]* \d{1,3} | \d{1,3}\s?-?days?['’]?\ssupply (?!\s?[:.]) )"
)
"""For how many days the quantity lasts. In "for 14 days / Supply: 28" the days are the duration's."""
_MONTHS = Pattern(
    r"(?<!\w) (?:mitte|qty|quantity|supply|dispense|disp|total) [\s.:x×]* \d{1,2}\s?/\s?(?:7|12|52)(?!\s?[\d/])"
)
"""“Mitte 3/12”: enough for three months, as British and New Zealand's doctors write."""
LASTS = Pattern(r"[(\[]? \s? (?:for\s)? \d{1,3}\s?-?days?['’]?(?:\s(?:of\s)?supply)? \s? [)\]]?")
"""For how many days a quantity lasts, behind it: "(3 days supply)"."""


def says_supply(text: str) -> bool:
    """Whether a text begins with how much is dispensed ("QTY 30")."""
    return bool(DISPENSE.match(text)) or says_months(text)


def says_months(text: str) -> bool:
    """Whether a text begins with how long what is dispensed lasts ("Mitte: 3/12")."""
    return bool(_MONTHS.match(text))


def parted_supply(text: str) -> tuple[str, dict[str, str]]:
    """(directions, the quantity that stands behind them under its own label)."""
    supplied = DISPENSE.search(text)
    if supplied is None or not supplied["label"].strip(" .:"):
        return text, {}
    return text[: supplied.start()], without_supply(text[supplied.start() :], ParseOptions())[1]


def without_supply(text: str, options: ParseOptions) -> tuple[str, dict[str, str], tuple[Issue, ...]]:
    """(the text without what is supplied, the quantity, doubts about it)."""
    text = REFILLS.sub(" ", _DAYS_SUPPLY.sub(" ", _MONTHS.sub(" ", text)))
    match = DISPENSE.search(text)
    if not match:
        behind = _BEHIND.search(text)
        return (text[: behind.start()], {"quantity": one_line(behind["quantity"])}, ()) if behind else (text, {}, ())
    printed = one_line(match["quantity"])
    number, _, words = printed.partition("(")
    count = INTEGER.parse(printed.replace("×", "x").rpartition("x ")[2], options)
    doubts = count.issues if count else ()
    after = words.partition(")")[2]
    if count and count.value == 0:
        doubts = (*doubts, invalid("a quantity of none"))
    quantity = one_line(f"{number.strip(' #')} {after}") if number.strip(" #") else printed
    return text[: match.start()] + " ; " + text[match.end() :], {"quantity": quantity}, doubts
