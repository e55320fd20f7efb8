"""Truth files: what is printed on a document, beside the document as NAME.truth.json.

Enters and leaves: JSON of the shape `{"documents": [{"document_type": …, "fields": {…}}], "notes": …}`; the fields
are in the contract's normal forms. A packet's documents name their `pages`. Synthetic documents add where they come
from (`layout`, `degradation`, `split`) and `complete`: true, which says that whatever the truth does not hold is not on
the paper. Without it a field that is missing from the truth is not asserted either way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

Scalar = str | bool | int | float
Item = Scalar | Mapping[str, Scalar]
Value = Scalar | Sequence[Item]

SUFFIX = ".truth.json"


class DocumentTruth(BaseModel):
    """One document of a file; in a packet `pages` are the numbers of its pages.

    `unasserted` names fields about which the truth says nothing beyond what it holds, `doubtful` those that are right
    as printed and must carry needs_review all the same, because the paper contradicts itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document_type: str
    fields: dict[str, Value]
    unasserted: list[str] = []
    doubtful: list[str] = []
    pages: list[int] = []


class Truth(BaseModel):
    """All documents of one file. `text` is all that is printed or written on it, where somebody typed that."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    documents: list[DocumentTruth]
    complete: bool = False
    layout: str = ""
    degradation: str = ""
    split: str = ""
    notes: str = ""
    handwritten: bool = False
    text: str = ""

    def save(self, document: Path) -> Path:
        """Writes the truth beside its document and returns the path."""
        path = document.with_name(document.stem + SUFFIX)
        path.write_text(json.dumps(self.model_dump(exclude_defaults=True), indent=1, ensure_ascii=False) + "\n")
        return path


def read_truth(path: Path) -> Truth:
    """The truth in a file. Raises pydantic.ValidationError when the file is not of the shape."""
    return Truth.model_validate_json(path.read_text())


def documents_in(folder: Path) -> list[tuple[Path, Truth]]:
    """Every document of a folder that has a truth file, with that truth, by name; subfolders are looked into.

    Raises FileNotFoundError when a truth file has no document.
    """
    return [(_document_of(path), read_truth(path)) for path in sorted(folder.rglob(f"*{SUFFIX}"))]


def _document_of(truth: Path) -> Path:
    stem = truth.name.removesuffix(SUFFIX)
    for ending in (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"):
        document = truth.with_name(stem + ending)
        if document.is_file():
            return document
    raise FileNotFoundError(f"{truth} has no document beside it")
