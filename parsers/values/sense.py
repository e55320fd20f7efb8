"""Common sense about a value, whatever its field: what cannot be one, and what does not look whole.

Enters: a kind and a text as read. Leaves: whether to refuse it, and doubts that send it to a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parsers.extraction import Issue
from parsers.kinds import later as regex
from parsers.kinds.base import Kind, Parsed
from parsers.kinds.choices import beside_age
from parsers.kinds.numbers import beside_birth
from parsers.labels.words import has_form_word, is_form_text
from parsers.lexicon.countries import spoken_of
from parsers.lexicon.drugs import drug
from parsers.page import TICKED, UNTICKED

FREE = frozenset({"text", "person", "prescriber", "address"})
"""Kinds that take nearly any words, and so would take a label that nobody knows."""

WHOLE = frozenset({"identifier", "email", "sex", "yes_no", "immunity", "marital_status"})
"""Kinds whose value is all that stands in its place: words left over are part of it, or show that it was misread."""

SHORTEST = 4
"""Letters of a word, more than these, that tell a medicine."""

LISTED = frozenset({"diagnosis_code", "procedure_code", "revenue_code"})
"""Kinds of codes that stand in rows, with commas or strokes between them."""

_ASKS_NUMBER = regex.compile(r"(?:#|(?<!\w)(?:no|nr|number|reg|regn|id))\W*$", regex.IGNORECASE)
_DECLARES = regex.compile(
    r"\W*(?:I|we)\W+(?:\w+\W+){0,2}(?:certify|authori[sz]e|understand|agree|consent|acknowledge|confirm|declare|"
    r"have read|give|"
    r"hereby|am aware|assign|accept)\b|\W*(?:please|by signing|to the best of)\b",
    regex.IGNORECASE,
)


_INSTRUCTS = regex.compile(
    r"\W*(?:please )?(?:check|tick|circle|mark|select|choose|answer|indicate)\W+(?:\w+ )?"
    r"(?:all|any|each|every|yes|no|one|those|that|which|whether|if|box|boxes|appropriate|applicable|correct|x|y)\b",
    regex.IGNORECASE,
)
"""“Check Yes or No.”, “(please tick all that apply)”."""
_HOLDS_A_DATE = regex.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}\b|"
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\s+\d{4}\b|[a-z]:(?:\s|$)",
    regex.IGNORECASE,
)
_ENDS_IN_CODE = regex.compile(
    r"\d[\d -]{2,}\d\W*$|\b\d\p{Lu}{2}\W*$|\b\p{Lu}\d[\d\p{Lu}] [\p{Lu}\d]{4}\W*$", regex.IGNORECASE
)
"""An address ends in a town's code, as a rule: 87196, WB2 6LN, D02 X285; the number of a house is none."""
_WITHOUT_NUMBER = regex.compile(
    r"[\p{L}'’. -]+\b(?:towers?|house|plaza|cottage|lodge|forge|manor|villas?|buildings?|bldg|mansions?|residency|"
    r"complex|chambers|arcade|barn|rectory|vicarage|farm(?:house)?),|(?:flat|unit|suite|shop|room) \p{L},|"
    r"[\p{L}'’. -]+, (?:near|opp|opposite|behind|beside|next to|above)\b",
    regex.IGNORECASE,
)
"""How addresses begin that have no number of a house: its name, a lettered flat, a street by a landmark."""
_PLAN = regex.compile(
    r"(?=.*\b(?:hmo|ppo|epo|pos|hsa|hdhp|plan|gold|silver|bronze|platinum)\b)"
    r"(?:[\p{L}&+/' -]+)\b\d{1,4}(?: [\p{L} ]+)?",
    regex.IGNORECASE,
)
"""A plan's name with the number that is a part of it: "Silver 4500 EPO", "GP & SP Plan 2"."""
_MIDST = regex.compile(r"(?-i:[a-z]{5,}) [^.]{30,}\.", regex.DOTALL)
_SIGNED_AT = regex.compile(
    r"[\s,(]*(?:on|at|dated|date:?)?\s?[\d/.:\-\s,]+(?:at\s[\d:.\s]+)?(?:[ap]\.?m\.?)?\W*", regex.IGNORECASE
)
"""When a name was signed."""
_TO_LAST_LETTER = regex.compile(r".*\p{L}", regex.DOTALL)
_CLOCK = regex.compile(
    r"[\s,]*(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m?\.?|hrs?|h)?\W*", regex.IGNORECASE
)
_NUMBERED_BEHIND = regex.compile(
    r"[\s,;|·•–-]*(?:\n\s*)?(?:abn|acn|arbn|gstin|trn|npi|uen|ein|vat|gst|tax|co(?:mpany)?|pr(?:actice)?|provider|reg(?:istration)?|"
    r"regn|licen[cs]e|lic|bp|pcns|fax|f|mon(?:day)?|tin|pan|cin|hfid|kra pin|permit)\b\.?[\s.:\#]*"
    r"(?:(?:reg(?:istration)?|id|nos?|number|nr|pin|[-–]|fri(?:day)?|sun(?:day)?|sat(?:urday)?)\b?[\s.:\#]*){0,3}[A-Z]{0,5}[-/]?"
    r"(?:[ \t()/.-]?\d[A-Z]{0,5}[-/]?)+[A-Z\d]*\W*",
    regex.IGNORECASE,
)
"""One number under a caption of its own behind a value: "083 555 7972 Pr no 0191334", "8555 9198 Co. Reg. No. 19K"."""
_OTHERS_BEHIND = {"prescriber": _SIGNED_AT, "date": _CLOCK, "phone": _NUMBERED_BEHIND, "address": _NUMBERED_BEHIND}
_NUMBERED = regex.compile(r"\s*\d{1,2}[.)]\s+\p{Lu}")
_PAPER = regex.compile(
    r"\b(?:reports?|invoices?|statements?|receipts?|summary|prescriptions?|requisition|request|advice)\s*$|"
    r"\b(?:reports?|results?|letter|notes?|statement|invoice) (?:from|by|of|for)\b",
    regex.IGNORECASE,
)
_DEGREE_AMID = regex.compile(
    r"\b(?:M\.?D|D\.?O|APRN|FNP|NP|PA-?C|MBBS|MBChB)\b\.?(?!\s*\()[,;]?\s+(?:\p{Lu}\.\s*)?\p{Lu}\p{Ll}{2,}"
)
"""A degree with another name behind it: several people stand in one place."""
_TWICE = regex.compile(r"\s*(?:doctor|prescriber|physician|consultant|provider)s?\W+(?:dr|prof)\b", regex.IGNORECASE)
_CAPTION_LAST = regex.compile(
    r"(?<=\w)\W+(?:hotline|helpline|tel|telephone|phone|mobile|fax|e-?mail|website|date|code|no|number|id|ref|reference|"
    r"page|mrn|uhid|dob|npi|attn)\W*$",
    regex.IGNORECASE,
)
_CAPTION_AMID = regex.compile(
    r"\b(?:hotline|helpline|telephone|phone|mobile|fax|e-?mail|plan|policy|member|invoice|bill|mrn|uhid|dob)\b|"
    r"\b(?:d\.?l|lic(?:en[cs]e)?|regn?|registration|gst|vat|tax|drug)\b\.?\s?(?:no|nr|number|id|#)",
    regex.IGNORECASE,
)
"""The caption of something else, behind a value that ran on into it; an address has none in its midst either."""
_CAPTION_FIRST = regex.compile(
    r"(?:current |regular |other )?(?:medications?|medicines|supplements|immuni[sz]ations?|"
    r"(?:family|social|surgical) history)"
    r"(?:,| and| or|/) \p{L}+.* (?-i:\p{Lu}\p{Ll}+)",
    regex.IGNORECASE,
)
"""How a line begins that asks for something else: "Medications, vitamins and herbs Trandolapril 2 mg"."""
_RUNNING_HEAD = regex.compile(r"(?<=\w)\W+(?:MRN|UHID|DOB|NHI|IP No|Page \d+ of)\b")
"""What the head or foot of a page says over again, which joins what goes on over the page's end."""
_BOXES = frozenset({TICKED, UNTICKED})
_MASKED = regex.compile(r"[x*•#]{3,}", regex.IGNORECASE)
_BEHIND_ZIP = regex.compile(r"\b[A-Z]{2}\.? +\d{5}(?:-\d{4})?,? +(?!U\.?S|United)\p{L}{3,}")


def is_no_value(kind: Kind, text: str) -> bool:
    """Whether the text cannot be a value: a question or label, a title, what somebody signs to or is told to do."""
    if text.rstrip().endswith((":", "?")):
        # Behind an amount, a day or a number another question may follow on the same line.
        return not (kind.critical and any(map(str.isdigit, text)))
    instructs = _DECLARES.match(text, timeout=1) or _INSTRUCTS.match(text, timeout=1)
    return kind.name in FREE and (is_form_text(text) or bool(instructs))


def doubts(kind: Kind, text: str, parsed: Parsed, one_line: bool = False) -> tuple[Issue, ...]:
    """What does not look whole or does not look like its kind. `one_line`: the field is a name, not prose."""
    value = parsed.value
    found = []
    if text.rstrip().endswith((",", "&", "(", " -", "/")) and not (kind.name in LISTED and text.rstrip()[-1] in ",/"):
        found.append(Issue("UNCERTAIN_PLACE", "The value seems to go on beyond what was taken."))
    if any(text.count(one) != text.count(other) for one, other in ("()", "[]")) and kind.name in FREE:
        found.append(Issue("UNCERTAIN_PLACE", "A bracket has no partner: part of the value or of a label is missing."))
    if kind.name == "person" and (has_form_word(str(value)) or len(str(value).split()) > 5):
        found.append(Issue("UNCERTAIN_PLACE", "This may be a label and not a name."))
    if kind.name in ("person", "prescriber") and _DEGREE_AMID.search(str(value), timeout=1):
        found.append(Issue("UNCERTAIN_PLACE", "Several people may stand here."))
    if kind.name in ("person", "prescriber") and _TWICE.match(str(value), timeout=1):
        found.append(Issue("UNCERTAIN_PLACE", "A label may stand before the name."))
    if kind.name in ("person", "prescriber") and str(value)[:1].islower():
        found.append(Issue("UNCERTAIN_PLACE", "The name begins with a small letter: something may be cut off."))
    if kind.name in WHOLE and left_over(kind, text, parsed.span, str.isalnum):
        found.append(Issue("UNCERTAIN_PLACE", "Other words stand here, which may belong to the value."))
    if kind.name == "text" and one_line and any(map(str.isdigit, text)) and not _PLAN.fullmatch(text, timeout=1):
        found.append(Issue("UNCERTAIN_PLACE", "A name with digits: more than the name may stand here."))
    if kind.name in FREE and not _BOXES.isdisjoint(text):
        found.append(Issue("UNCERTAIN_PLACE", "A tick box, or a letter taken for one, stands in the value."))
    found.extend(_strangers(kind, text, str(value), one_line))
    found.extend(_captions(kind, str(value), one_line))
    found.extend(_misread(kind, str(value)))
    return tuple(found[:1])


def _misread(kind: Kind, value: str) -> Iterator[Issue]:
    """Words that are a medicine's with “I” for the first letter: “lodine” for Iodine. Brands are not written so."""
    for word in (word.strip(".,;:()") for word in value.split() if kind.name == "text"):
        if word[:1] == "l" and len(word) > SHORTEST and drug(f"i{word[1:]}"):
            yield Issue("AMBIGUOUS", f"“{word}” may begin with a capital I.")


def left_over(kind: Kind, text: str, span: tuple[int, int], counts: Callable[[str], bool]) -> int:
    """How many characters that count stand outside a value's span and belong to nothing else that is asked for."""
    if (kind.name == "sex" and beside_age(text, span)) or (kind.name == "age" and beside_birth(text, span)):
        return 0
    behind = text[span[1] :]
    others = _OTHERS_BEHIND.get(kind.name)
    if others and others.fullmatch(behind, timeout=1):
        behind = ""
    # Of an address in front of a telephone number only figures right before it may be the number's.
    before = _TO_LAST_LETTER.sub("", text[: span[0]], timeout=1) if kind.name == "phone" else text[: span[0]]
    return sum(map(counts, before + behind))


def _last_line_is_odd(text: str) -> bool:
    """Whether letters alone that name no country stand under a line that ends in a town's code."""
    above, _, last = text.rstrip().rpartition("\n")
    lettered = bool(last) and not any(map(str.isdigit, last))
    return lettered and _ENDS_IN_CODE.search(above, timeout=1) is not None and not spoken_of(last)


def _strangers(kind: Kind, text: str, value: str, one_line: bool) -> Iterator[Issue]:
    """Doubts about words in the value that belong to something else on the form."""
    numbered = any(character.isdigit() for character in value.split(",", maxsplit=1)[0])
    if kind.name == "address" and not numbered and not _WITHOUT_NUMBER.match(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "An address that does not begin with a number: its first line may be missing.")
    if kind.name == "address" and "," not in value and not _ENDS_IN_CODE.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "An address without a town: its other lines may be missing.")
    if kind.name == "address" and _HOLDS_A_DATE.search(text, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "A date or another label stands in the address.")
    if kind.name == "address" and _BEHIND_ZIP.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "Words stand behind the town's code: they may belong to something else.")
    if kind.name == "address" and _last_line_is_odd(text):
        yield Issue("UNCERTAIN_PLACE", "A line stands under the town's code: it may belong to something else.")
    if kind.name == "text" and _NUMBERED.match(text, timeout=1) and "\n" not in text:
        yield Issue("UNCERTAIN_PLACE", "This begins like a numbered question of the form.")
    if kind.name == "text" and not one_line and _MIDST.match(text, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The text begins in the midst of a sentence: something may be cut off.")
    if kind.name == "identifier" and _MASKED.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "Part of the number is masked.")
    if kind.name == "text" and one_line and _PAPER.search(text, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The paper's title may stand in the name.")


def _captions(kind: Kind, value: str, one_line: bool) -> Iterator[Issue]:
    """Doubts about a value that ran on into what is printed for another."""
    if kind.name == "address" and _CAPTION_AMID.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The caption of something else stands in the address.")
    if (kind.name in ("person", "prescriber") or one_line) and _CAPTION_LAST.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The caption of something else stands behind the name.")
    if kind.name == "text" and _CAPTION_FIRST.match(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The caption of something else stands before the text.")
    if kind.name == "text" and _RUNNING_HEAD.search(value, timeout=1):
        yield Issue("UNCERTAIN_PLACE", "The head of a page may stand in the text.")


def asks_number(label: str) -> bool:
    """Whether a label asks for the number of what it names: "HST #" for that of a tax, not for its amount."""
    return _ASKS_NUMBER.search(label, timeout=1) is not None
