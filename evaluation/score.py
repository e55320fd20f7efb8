"""Judges what was extracted against what is printed, by the contract's rules.

Enters: a truth and the records that came out of its file. Leaves: one judgement per field or list item, and figures
counted from judgements. Right is what is equal in normal form after case folding, collapsing of white space and
stripping of punctuation at the edges. List items are matched one to one, as many right pairs as there can be; an
item is right when every member that the truth holds is right.

What counts as given: everything, where the truth is complete; else only the fields that the truth holds, because a
truth that was typed by hand asserts nothing about the others. `document_date` counts only where the truth holds it.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from evaluation.truth import DocumentTruth, Item, Truth
from functions.records.record import FieldRecord, Record, Status

Verdict = Literal["right", "wrong", "missed", "invented"]

_EDGES = string.punctuation + string.whitespace + "–—‘’“”•·"
_NEVER_COMPLETE = ("document_date",)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One field, or one item of a list field, held against the truth.

    `expected` is None when the field was invented, `given` is None when it was missed. `silent` says that it is
    wrong and nobody is asked to look; `doubtful` that the paper contradicts it, so that somebody must.
    """

    file: str
    document_type: str
    name: str
    verdict: Verdict
    expected: Item | None
    given: FieldRecord | None
    failed: bool = False
    doubtful: bool = False

    @property
    def clear(self) -> bool:
        """Given without any doubt: an insurer would pay on it unseen."""
        return self.given is not None and not self.given.needs_review

    @property
    def silent(self) -> bool:
        """Wrong or invented, yet clear."""
        return self.clear and self.verdict != "right" and not self.failed

    @property
    def trusted(self) -> bool:
        """Given without any doubt although the paper contradicts it."""
        return self.clear and self.doubtful and not self.failed


@dataclass(frozen=True, slots=True)
class FileScore:
    """One file's judgements. `types` pairs each document's true type with the one recognised ("" when missing).

    `lost` counts fields that were missed in a document that nobody is asked to look at. `splits` pairs the pages of
    each document of a packet with those of the record that was made of it.
    """

    file: str
    truth: Truth
    types: tuple[tuple[str, str], ...]
    judgements: tuple[Judgement, ...]
    statuses: tuple[str, ...]
    lost: int = 0
    seconds: float = 0.0
    splits: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()


@dataclass(slots=True)
class Figures:
    """Counts, and the contract's ratios of them; a ratio without anything to count is None."""

    truth: int = 0
    given: int = 0
    right: int = 0
    clear: int = 0
    silent: int = 0
    verdicts: dict[Verdict, int] = field(default_factory=dict)

    def add(self, judgement: Judgement) -> None:
        """Counts one judgement."""
        self.truth += judgement.verdict != "invented"
        self.given += judgement.given is not None
        self.right += judgement.verdict == "right"
        self.clear += judgement.clear
        self.silent += judgement.silent
        self.verdicts[judgement.verdict] = self.verdicts.get(judgement.verdict, 0) + 1

    @property
    def recall(self) -> float | None:
        """Right ÷ fields in the truth."""
        return ratio(self.right, self.truth)

    @property
    def precision(self) -> float | None:
        """Right ÷ fields given."""
        return ratio(self.right, self.given)

    @property
    def silent_error_rate(self) -> float | None:
        """Wrong and clear ÷ clear."""
        return ratio(self.silent, self.clear)

    @property
    def straight_through_rate(self) -> float | None:
        """Clear ÷ fields in the truth."""
        return ratio(self.clear, self.truth)


def ratio(part: int, whole: int) -> float | None:
    """part ÷ whole; None when whole is nought."""
    return part / whole if whole else None


def figures(judgements: Iterable[Judgement]) -> Figures:
    """Figures over judgements."""
    total = Figures()
    for judgement in judgements:
        total.add(judgement)
    return total


def canonical(value: object) -> str:
    """A value as it is compared: folded, white space collapsed, edge punctuation off; 2 and 2.0 and "2" are one."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).casefold().split())
    return text.strip(_EDGES) or text


def equal(expected: Item, given: object) -> bool:
    """Whether a given value or list item is right."""
    if isinstance(expected, Mapping):
        return isinstance(given, Mapping) and all(
            name in given and equal(member, given[name]) for name, member in expected.items()
        )
    return not isinstance(given, Mapping) and canonical(expected) == canonical(given)


def score(file: str, truth: Truth, records: Sequence[Record]) -> FileScore:
    """Judges all records of a file: those of a packet are paired with its documents first."""
    partners, left = pair(truth.documents, records)
    judgements: list[Judgement] = []
    lost = 0
    pairs = list(zip(truth.documents, partners, strict=True))
    for document, record in pairs:
        found = judge(file, document, record, complete=truth.complete)
        judgements += found
        if record is not None and record.status == Status.EXTRACTED:
            lost += sum(judgement.verdict == "missed" for judgement in found)
    if truth.complete:
        for record in left:
            judgements += judge(file, DocumentTruth(document_type="", fields={}), record, complete=True)
    return FileScore(
        file, truth, tuple((d.document_type, r.document_type if r else "") for d, r in pairs),
        tuple(judgements), tuple(str(r.status) for r in records), lost,
        splits=tuple((tuple(d.pages), _pages(r)) for d, r in pairs if d.pages),
    )  # fmt: skip


def pair(documents: Sequence[DocumentTruth], records: Sequence[Record]) -> tuple[list[Record | None], list[Record]]:
    """The record of each document (None where there is none), and the records left over.

    The best pair first: by the share of pages in common, where the truth knows pages, then by how many fields are
    right, then by type.
    """
    worths = [
        (_worth(document, record), -place, -number)
        for place, document in enumerate(documents)
        for number, record in enumerate(records)
    ]
    partners: dict[int, int] = {}
    for _, place, number in sorted(worths, reverse=True):
        if -place not in partners and -number not in partners.values():
            partners[-place] = -number
    left = [record for number, record in enumerate(records) if number not in partners.values()]
    return [records[partners[place]] if place in partners else None for place in range(len(documents))], left


def _worth(document: DocumentTruth, record: Record) -> tuple[float, int, bool]:
    common = set(document.pages) & set(_pages(record))
    share = len(common) / len(set(document.pages) | set(_pages(record))) if document.pages else 0.0
    right = sum(judgement.verdict == "right" for judgement in judge("", document, record, complete=False))
    return share, right, record.document_type == document.document_type


def _pages(record: Record | None) -> tuple[int, ...]:
    if record is None:
        return ()
    return tuple(record.packet.pages) if record.packet else tuple(sorted(page.number for page in record.pages))


def judge(file: str, truth: DocumentTruth, record: Record | None, *, complete: bool) -> list[Judgement]:
    """Judges one document; None stands for a document that no record was made of."""
    given = {} if record is None else record.fields
    failed = record is not None and record.status == Status.FAILED
    judgements: list[Judgement] = []
    for name in [*truth.fields, *(name for name in given if name not in truth.fields)]:
        asserted = name in truth.fields
        open_ended = not complete or name in truth.unasserted or name in _NEVER_COMPLETE
        if not asserted and open_ended:
            continue
        expected = _items(truth.fields[name]) if asserted else []
        found = given.get(name, [])
        pairs = match(expected, found if isinstance(found, list) else [found])
        for wanted, got, verdict in pairs:
            if verdict == "invented" and name in truth.unasserted:
                continue
            doubtful = name in truth.doubtful
            judgements.append(Judgement(file, truth.document_type, name, verdict, wanted, got, failed, doubtful))
    return judgements


def _items(value: object) -> list[Item]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return list(value)
    return [value]  # type: ignore[list-item]  # a Value is an Item or a sequence of them


def match(
    expected: Sequence[Item], given: Sequence[FieldRecord]
) -> list[tuple[Item | None, FieldRecord | None, Verdict]]:
    """Pairs truth and given one to one: most right pairs first, then the wrong ones by likeness, then what is left.

    The right pairs are a maximum bipartite matching by augmenting paths (Kuhn 1955).
    """
    partner: dict[int, int] = {}

    def augment(item: int, tried: set[int]) -> bool:
        for place, found in enumerate(given):
            if place in tried or not equal(expected[item], found.value):
                continue
            tried.add(place)
            if place not in partner or augment(partner[place], tried):
                partner[place] = item
                return True
        return False

    for item in range(len(expected)):
        augment(item, set())
    right = {item: place for place, item in partner.items()}
    pairs: list[tuple[Item | None, FieldRecord | None, Verdict]] = []
    loose = [place for place in range(len(given)) if place not in partner]
    for item, wanted in enumerate(expected):
        if item in right:
            pairs.append((wanted, given[right[item]], "right"))
        elif loose:
            place = max(loose, key=lambda place: likeness(wanted, given[place].value))
            loose.remove(place)
            pairs.append((wanted, given[place], "wrong"))
        else:
            pairs.append((wanted, None, "missed"))
    pairs.extend((None, given[place], "invented") for place in loose)
    return pairs


def likeness(expected: Item, given: object) -> int:
    """How many members of an item are right: to show a wrong item beside the one that was meant."""
    if isinstance(expected, Mapping) and isinstance(given, Mapping):
        return sum(name in given and equal(member, given[name]) for name, member in expected.items())
    return 0
