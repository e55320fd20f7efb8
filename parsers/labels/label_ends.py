"""What belongs to a label behind its words: a rate, a hint in brackets, an address that is asked for as well.

Enters: the words of a run, the place where a label's wording ends, and what it may mean. Leaves: where the label ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds import later as regex
from parsers.kinds.numbers import is_sign
from parsers.kinds.plain import words
from parsers.labels.layout import Token, text_of
from parsers.labels.vocabulary import Phrase
from parsers.labels.wording import closes

_HINT = regex.compile(r"^[(\[][^\d]*[)\]]?[:：.,]?$")
_BOX = regex.compile(r"[(\[]\s*[xX✓√✔*]?\s*[)\]]")
"""A box to tick that is typed: what stands behind it is offered, and asked for by the label before it."""
_ADDRESS = words(
    "name phone telephone and & with / address addresses city state zip code postcode pincode pin country full postal "
    "complete street town suburb county province contact number"
)
"""What a label may ask for behind a name, down to its end."""
_INSTRUCTION = regex.compile(
    r"(?:\W*(?:please|kindly|if|yes|so|give|list|specify|state|provide|describe|explain|details?|them|all|any|below|which|"
    r"what|here|and|reactions?|of)\b)+\W*",
    regex.IGNORECASE,
)
_QUALIFIERS = words(
    "active repeat current acute past significant minor major ongoing regular chronic known resolved drug drugs food "
    "environmental long-term longterm long term short-term prn present prescribed list and other summary home "
    "inpatient outpatient inactive historical recent on file of record"
)
"""What says of which kind a list is that a heading begins: "Medication - Repeat", "Problems (Active)"."""
_TITLE = r"(?:mr|mrs|ms|miss|master|shri|sri|smt|kum|dr)\.?"
_TITLES = regex.compile(rf"(?:{_TITLE}/)+{_TITLE}:?", regex.IGNORECASE)
_ASIDE = regex.compile(
    r"(?:other than|if (?:different|other|not)|different (?:from|than)|not (?:living|residing)|"
    r"who (?:does|do) not|outside)\b",
    regex.IGNORECASE,
)
LONGEST_ASIDE = 8
"""Words of such an aside, its colon's among them."""
_REFERENCE = regex.compile(r"\(\d{1,2}[a-k]?\):?", regex.IGNORECASE)
_RATE = regex.compile(r"[@(]?\d{1,2}(?:[.,]\d{1,3})?\s?%[):]*")


def past_address(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the "and address" or ", Address, City, State, Zip Code" that ends a label of a name."""
    if not any(each.field and not each.part and each.field.name.endswith("_name") for each in phrases):
        return end
    asked = [token.word.text.lower().strip(",:()/.") for token in tokens[end:]]
    closed = next((at for at, token in enumerate(tokens[end:], 1) if closes(token.word.text)), len(asked))
    joined = asked[:1] in (["and"], ["&"], ["with"], [""]) or tokens[end - 1].word.text.endswith((",", "/"))
    joined = joined or (asked[:1] == ["name"] and closes(tokens[end - 1].word.text))
    return end + closed if joined and "address" in asked[:closed] and _ADDRESS.issuperset(asked[:closed]) else end


def asks_address(hint: Sequence[Token], phrases: Sequence[Phrase]) -> bool:
    """Whether the hint behind a label of a name asks for the address, too: "Dentist (name, address, phone)"."""
    named = any(each.field and not each.part and each.field.name.endswith("_name") for each in phrases)
    return named and any(token.word.text.strip("(),:/").casefold() == "address" for token in hint)


def past_rate(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the rate in "VAT @ 20%": an amount's label holds it, no amount does."""
    if not any(each.field and each.field.kind.name.startswith("money") for each in phrases):
        return end
    for at, token in enumerate(tokens[end : end + 2], 1):
        if _RATE.fullmatch(token.word.text, timeout=1):
            return end + at
    return end


def past_reference(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the number of a form's box that stands in brackets behind what it is called: "Plan Name (11c)"."""
    if end >= len(tokens) or not _REFERENCE.fullmatch(tokens[end].word.text, timeout=1):
        return end
    kinds = {each.field.kind.name for each in phrases if each.field}
    bare = tokens[end].word.text.strip("():").isdigit()
    behind = tokens[end + 1].word.text if end + 1 < len(tokens) else ""
    # "(02) 5550 1234" is a phone with its area, and "(28)" may be an amount with its minus.
    meant = not behind if "phone" in kinds else any(map(str.isdigit, behind)) or not any(map(_is_money, kinds))
    return end + 1 if meant or not bare else end


def _is_money(kind: str) -> bool:
    return kind.startswith("money")


def past_bracket(tokens: Sequence[Token], start: int, end: int) -> int:
    """Behind the bracket that the label's own words have opened: "Address (street, city, state)"."""
    said = text_of(tokens[start:end])
    if said.count("(") <= said.count(")"):
        return end
    for at in range(end, min(len(tokens), end + 10)):
        text = tokens[at].word.text
        if any(map(str.isdigit, text)):
            return end
        if ")" in text:
            return at + 1 if text.rstrip(":.,*").endswith(")") else end
    return end


def splits_bracket(tokens: Sequence[Token], start: int, end: int, phrases: Sequence[Phrase]) -> bool:
    """Whether a label of an amount begins before a bracket and ends in its midst: "Total (VAT" of "Total (VAT exempt)".

    What stands in the bracket says of which kind the amount is, and a part of it may say the contrary of the whole.
    """
    money = any(each.field and each.field.kind.name.startswith("money") for each in phrases)
    said = text_of(tokens[start:end])
    opened = money and said.count("(") > said.count(")") and not said.startswith("(")
    rest = [token.word.text for token in tokens[end : end + 1]] if opened else []
    return any(text[:1].isalpha() for text in rest)


def past_currency(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the currency that ends an amount's label ("Net total AED", "Total Rs.:")."""
    asked = any(each.field and each.field.kind.name.startswith("money") for each in phrases)
    last = end + 1 == len(tokens) or (end < len(tokens) and closes(tokens[end].word.text))
    return end + 1 if asked and last and is_sign(tokens[end].word.text) else end


def past_titles(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the titles that a person's label offers to choose from: "Received from Mr./Mrs."."""
    asked = any(each.field and each.field.kind.name == "person" for each in phrases)
    return end + 1 if asked and end < len(tokens) and _TITLES.fullmatch(tokens[end].word.text, timeout=1) else end


def past_qualifier(tokens: Sequence[Token], end: int, phrases: Sequence[Phrase]) -> int:
    """Behind the words that say of which kind the list is, where nothing else stands in its run."""
    lists = any(each.field and each.field.kind.name == "text" and each.field.lines > 1 for each in phrases)
    rest = [token.word.text.strip("-–—:()[],/&").casefold() for token in tokens[end:]] if lists else []
    return len(tokens) if any(rest) and _QUALIFIERS.issuperset(filter(None, rest)) else end


def past_instruction(tokens: Sequence[Token], end: int) -> int:
    """Behind the "Please give details" that follows on a question, where nothing else stands in its run."""
    asked = tokens[end - 1].word.text.endswith("?")
    rest = text_of(tokens[end:])
    mere = rest.strip(" .,:").casefold() == "yes" or any(token.word.kind == "tick" for token in tokens[end:])
    return len(tokens) if asked and not mere and _INSTRUCTION.fullmatch(rest, timeout=1) else end


def past_drawn(tokens: Sequence[Token], end: int) -> int:
    """Behind the number of a heading that something is drawn around: "* INSURANCE 1 *"."""
    rest = [token.word.text for token in tokens[end:]]
    edges = [tokens[0].word.text, *rest[-1:]]
    drawn = len(edges) > 1 and not any(map(str.isalnum, "".join(edges)))
    return len(tokens) if drawn and all(text.isdigit() for text in rest[:-1]) else end


def past_aside(tokens: Sequence[Token], end: int) -> int:
    """Behind the words that say of whom a label does not ask, down to its colon: "Contact other than parents:"."""
    begins = _ASIDE.match(text_of(tokens[end : end + 3]), timeout=1)
    closed = (at for at, token in enumerate(tokens[end : end + LONGEST_ASIDE], end + 1) if closes(token.word.text))
    return next(closed, end) if begins else end


def past_hint(tokens: Sequence[Token], start: int) -> int:
    """Behind the hint in brackets that begins at word `start`; `start` where it is a value."""
    for end in range(start + 1, min(len(tokens), start + 10) + 1):
        text = text_of(tokens[start:end])
        if any(mark in text for mark in ")]"):
            if _BOX.fullmatch(text, timeout=1):
                return start
            return end if _HINT.match(text, timeout=1) else start
    rest = text_of(tokens[start:])
    return len(tokens) if _HINT.match(rest, timeout=1) else start
