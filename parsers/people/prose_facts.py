"""Facts that a letter tells in its sentences: who the patient is, when born, from when to when in hospital.

Enters: all runs of a document. Leaves: the fields found. A sentence that gives both dates of a stay, or name and birth
together, says what it means; one date by itself may be another stay's, and goes to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from parsers.extraction import ParseOptions
from parsers.form import Field
from parsers.kinds import later as regex
from parsers.labels.layout import Run, text_of, within
from parsers.labels.slot import Slot
from parsers.values.extras import People
from parsers.values.values import Found, read

SURE = 0.93
GUESSED = 0.7
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}\.?,? \d{4}|"
    r"\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)
_WHOLE = regex.compile(
    rf"\b(?:admitted|in-?patient|hospitali[sz]ed|stay(?:ed)?|admission|in hospital|under our care)\b[^.:]{{0,80}}?"
    rf"(?P<from>{_DATE}),? ?(?:to|until|till|through|[-–]|[^.:]{{0,60}}?\bdischarged\b[^.:]{{0,40}}? on(?: the)?) "
    r"(?:the )?"
    rf"(?P<to>{_DATE})",
    regex.IGNORECASE,
)
_SPAN = regex.compile(
    rf"(?<![\w/.-])(?P<from>{_DATE}) ?(?:to|through|[-–]) ?(?P<to>{_DATE})(?![\w/-])", regex.IGNORECASE
)
"""“3/2/2025 - 3/5/2025” at the head of what a patient takes home: of which stay is for a person to say."""
_ONE = {
    "from": regex.compile(
        rf"(?<!previously )\badmitted\b[^.:]{{0,60}}? on (?:the )?(?P<from>{_DATE})", regex.IGNORECASE
    ),
    "to": regex.compile(rf"\bdischarged\b[^.:]{{0,60}}? on (?:the )?(?P<to>{_DATE})", regex.IGNORECASE),
}
_BORN = regex.compile(
    r"\b(?i:patient|for|of|regarding|re)\W{1,3}(?:(?i:mr|mrs|ms|miss|mx)\b\.? )?"
    r"(?P<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})"
    rf",? [(\[]?(?i:born(?: on)?|date of birth|d\.?o\.?b\.?)[:.]? (?P<born>{_DATE})"
)


def told(runs: Sequence[Run], spec: People, fields: Mapping[str, Field], options: ParseOptions) -> dict[str, Found]:
    """The fields of `spec` that the document's sentences tell."""
    tokens = list(chain.from_iterable(run.tokens for run in runs))
    text = text_of(tokens)
    wanted = dict(_stay(text, spec))
    if spec.birth and (born := _only(_BORN, text)):
        wanted |= {spec.name: (born.span("name"), SURE), spec.birth: (born.span("born"), SURE)}
    found = {}
    for name, (span, fit) in wanted.items():
        slot = Slot((within(tokens, span),), "section", fit)
        parsed = read(fields[name].kind, slot, options)
        if parsed:
            found[name] = Found(parsed, fields[name].kind, slot, 0.97, 1)
    return found


def _stay(text: str, spec: People) -> Iterator[tuple[str, tuple[tuple[int, int], float]]]:
    if spec.stay is None:
        return
    if whole := _only(_WHOLE, text):
        yield spec.stay[0], (whole.span("from"), SURE)
        yield spec.stay[1], (whole.span("to"), SURE)
        return
    ends = [(name, group, _only(_ONE[group], text)) for name, group in zip(spec.stay, _ONE, strict=True)]
    if not any(one for _, _, one in ends) and (span := _only(_SPAN, text)):
        yield spec.stay[0], (span.span("from"), GUESSED)
        yield spec.stay[1], (span.span("to"), GUESSED)
    sure = all(one for _, _, one in ends)  # One date by itself may be another stay's.
    yield from ((name, (one.span(group), SURE if sure else GUESSED)) for name, group, one in ends if one)


def _only(pattern: regex.Pattern[str], text: str) -> regex.Match[str] | None:
    """The pattern's one match; None where it matches twice, for then it is not certain which is meant."""
    found = list(pattern.finditer(text, timeout=1))
    return found[0] if len(found) == 1 else None
