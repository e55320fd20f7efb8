"""Whether a form's description will work: what its author should know before any document is read with it.

Enters: a Python file with one `Form` or more. Leaves: sentences, one per trouble. Importing the file already checks it
against the contract (names, main section, letterhead); here it is tried out.
"""

from __future__ import annotations

import importlib.util
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from parsers.classify import classify
from parsers.extraction import ParseOptions
from parsers.form import Field, Form, FormError
from parsers.kinds.base import Kind, Parsed
from parsers.labels.belonging import OWNED
from parsers.labels.layout import Run, Token
from parsers.labels.vocabulary import phrases
from parsers.labels.wording import key
from parsers.page import Box, Word
from parsers.registry import FORMS

SLOW = 0.25
"""CPU seconds that no kind needs for any text of a page's length."""

FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""What code that was not written for a text raises on it."""

PROBES = (
    *("a" * 4000, "1-" * 2000, "(" * 3000, "12/12/" * 700, "a.b@" * 900, "0" * 4000, ", " * 2000, "A1 " * 1500),
    *("", "\n", "N/A", "₹ 1,00,000.00", "12/31/1999", "John Doe, M.D.", "☒ Yes ☐ No", "[REDACTED]", "漢字 \x00"),
)
"""Texts that make careless patterns slow, and such as stand on forms."""


def forms_in(path: Path) -> tuple[Form, ...]:
    """The forms that a Python file describes, which is run for that. Raises FormError where it cannot be."""
    spec = importlib.util.spec_from_file_location(f"form_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise FormError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (ImportError, SyntaxError, NameError, TypeError, AttributeError) as error:
        raise FormError(f"{path} cannot be read: {error}") from error
    known = {id(form) for form in FORMS.values()}
    own = {id(each): each for each in vars(module).values() if isinstance(each, Form) and id(each) not in known}
    if not own:
        raise FormError(f"{path} describes no Form")
    return tuple(own.values())


def troubles(form: Form) -> list[str]:
    """Everything that is wrong with a form, as sentences."""
    return [*_fields(form), *_collisions(form), *_cues(form), *_kinds(form)]


def _fields(form: Form) -> Iterator[str]:
    if not form.required():
        yield "No field is required: a page without any value would be a good document."
    for each in form.fields():
        found_without = each.unlabelled or each.hints or each.parts or _elsewhere(form, each)
        if not list(each.wordings()) and not found_without:
            yield f"{each.name}: has no label, and nothing says where it stands without one."
        for text, _ in each.wordings():
            if not key(text):
                yield f"{each.name}: the label {text!r} has no word that means anything."


def _elsewhere(form: Form, field: Field) -> bool:
    """Whether something else than a label finds the field: a letterhead, a brand, a box."""
    head = form.letterhead
    named = {head.name, head.facility, head.address, head.phone} if head else set()
    if form.brand:
        named |= {value for value in _attributes(form.brand) if isinstance(value, str)}
    for boxed in form.boxed:
        named |= set(boxed.fields())
    return field.name in named


def _attributes(described: object) -> list[object]:
    """The values of a description's own attributes."""
    return [getattr(described, name) for name in getattr(described, "__dataclass_fields__", ())]


def _collisions(form: Form) -> Iterator[str]:
    """One wording for two fields of one kind in one place means neither; where kinds differ, the value tells.

    Of two fields that fall back on a label, the first that finds nothing better has it. A name, an address
    or a phone is that of whom the heading is about or the section has named last, so every owner may ask for one.
    """
    said: dict[tuple[str, str, str, str], dict[str, str]] = defaultdict(dict)
    for phrase in phrases(form):
        if phrase.field and phrase.section and not phrase.part and phrase.strength in ("own", "here"):
            place = (key(phrase.text), phrase.section.name, phrase.strength, phrase.field.kind.name)
            said[place].setdefault(phrase.field.name, phrase.text)
    named = {(section.name, each.name) for section in form.sections for each in section.fields}
    for (_, section, strength, kind), fields in said.items():
        owners = strength == "here" and kind in OWNED
        if owners and all((section, f"{name.rpartition('_')[0]}_name") in named for name in fields):
            continue
        if len(fields) > 1:
            names = " and ".join(sorted(fields))
            yield f"{next(iter(fields.values()))!r} names {names} in the section {section!r}."


def _cues(form: Form) -> Iterator[str]:
    """A page that prints all cues of the form, and nothing else, must be one of its type."""
    for cue in form.cues:
        if cue != " ".join(cue.lower().split()):
            yield f"The cue {cue!r} must be in lower case with single blanks."
    printed = tuple(_run(cue, row / (len(form.cues) + 1)) for row, cue in enumerate(form.cues))
    others: Mapping[str, Form] = {**FORMS, form.type: form}
    kind, probability = classify(printed, others)
    if kind != form.type:
        yield f"A page with all cues is taken for {kind!r} ({probability:.0%}): give the title a weight of 4 or more."


def _run(text: str, y: float) -> Run:
    word = Word(text, Box(0.1, y, 0.9, y + 0.005), 1.0, "text_layer")
    return Run.of([Token(word, 1, 0.1, 0.7, y, y + 0.005, 0.01)])


def _kinds(form: Form) -> Iterator[str]:
    members = [member for section in form.sections if section.group for member in section.group.members]
    columns = [column for table in form.tables for column in table.columns]
    kinds: dict[int, Kind] = {id(each.kind): each.kind for each in (*form.fields(), *members, *columns)}
    for kind in kinds.values():
        missing = [name for name in ("name", "schema", "critical", "parse") if not hasattr(kind, name)]
        if missing:
            yield f"{type(kind).__name__} is no kind of value: it has no {', '.join(missing)}."
        else:
            yield from _tried(kind)


def _tried(kind: Kind) -> Iterator[str]:
    for probe in PROBES:
        shown, before = repr(probe[:20]), time.process_time()
        try:
            found = kind.parse(probe, ParseOptions())
        except FAULTS as error:
            yield f"The kind {kind.name!r} raises {type(error).__name__} on {shown}."
            continue
        if time.process_time() - before > SLOW:
            yield f"The kind {kind.name!r} takes too long on {shown}: give its patterns limits."
        if found is not None and not (isinstance(found, Parsed) and 0 <= found.span[0] <= found.span[1] <= len(probe)):
            yield f"The kind {kind.name!r} gives no span of the text for {shown}."
