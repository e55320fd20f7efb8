"""What the fields of documents looked like, and whether they were right.

Enters: documents whose truth is known, and a folder of pages that were read. Leaves: an `Observation` per field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from evaluation.pipeline import pages_of
from evaluation.runner import Job
from evaluation.score import FileScore, Judgement, score
from functions.extract.assemble import records_of
from functions.extract.packets import Document, alone, parsed
from functions.extract.reading import Reading
from functions.records.fields import each_field
from functions.records.record import Record, Source
from functions.settings import Settings
from parsers.calibration import traits
from parsers.extraction import FieldValue, ParseOptions
from parsers.registry import FORMS


@dataclass(frozen=True, slots=True)
class Observation:
    """A field that was given: its traits, the confidence that the rules gave it, and whether it was right.

    `layout` names the layout it was drawn in; `passed`: nobody was asked to look at it.
    """

    layout: str
    traits: Mapping[str, float]
    said: float
    passed: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fields of one file, and how many the paper holds."""

    observations: tuple[Observation, ...]
    held: int


def observe(jobs: Sequence[Job], kept: Path) -> Iterator[Outcome]:
    """One outcome for every document, in the order of `jobs`; confidences are those of the rules, before any fit."""
    settings = Settings()
    for path, truth in jobs:
        moment = datetime.now(UTC)
        options = ParseOptions(settings.date_order == "day_first", settings.review_below, moment.date(), fitted=False)
        documents = [alone(*each) for each in parsed([Reading(page) for page in pages_of(path, kept)], options)]
        source = Source(bucket="evaluation", key=path.name, size=path.stat().st_size, received_at=moment)
        records = records_of(source, documents, {}, moment)
        yield _outcome(score(str(path), truth, records), records, documents, truth.layout)


def _outcome(scored: FileScore, records: Sequence[Record], documents: Sequence[Document], layout: str) -> Outcome:
    values: dict[int, tuple[FieldValue, Document]] = {}
    for record, document in zip(records, documents, strict=True):
        given = [field for _, field in each_field(record)]
        values.update(
            {id(field): (value, document) for field, value in zip(given, document.extraction.values(), strict=True)}
        )
    return Outcome(
        tuple(_observation(judgement, *values[id(judgement.given)], layout)
              for judgement in scored.judgements if judgement.given is not None),
        sum(judgement.verdict != "invented" for judgement in scored.judgements),
    )  # fmt: skip


def _observation(judgement: Judgement, value: FieldValue, document: Document, layout: str) -> Observation:
    extraction = document.extraction
    form = FORMS[extraction.document_type]
    missing = sum(name not in extraction.fields for name in form.required())
    return Observation(
        layout,
        traits(value, form, extraction.type_confidence, missing),
        value.confidence,
        not value.needs_review,
        judgement.verdict == "right",
    )


def kept_out(
    observations: Sequence[Observation], layouts: frozenset[str]
) -> tuple[list[Observation], list[Observation]]:
    """The observations on other layouts than these, and those on these."""
    return (
        [each for each in observations if each.layout not in layouts],
        [each for each in observations if each.layout in layouts],
    )


def said_by(observations: Sequence[Observation], confidences: Sequence[float]) -> list[Observation]:
    """The observations with other confidences."""
    return [replace(each, said=float(said)) for each, said in zip(observations, confidences, strict=True)]
