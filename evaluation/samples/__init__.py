"""A handful of documents to try the system with, made by this project, with their truth beside them.

`python -m evaluation.samples` makes them anew. Their faces come from Debian's font packages (documents/fonts.py).
"""

from __future__ import annotations

from pathlib import Path

from evaluation.documents.gallery import layouts
from evaluation.maker import Order, make

FOLDER = Path(__file__).parent
_RECIPES = {
    "prescription_scan": ("rx_clinic_us", 4, "scan_200"),
    "prescription_born_digital": ("rx_uk_private", 2, "born_digital"),
    "prescription_photo": ("rx_pad_centred", 1, "shadow"),
    "prescription_india_scan": ("rx_india_opd", 7, "scan_150"),
    "patient_record_2p": ("record_two_columns", 3, "scan_150"),
    "patient_record_questionnaire": ("record_questionnaire", 2, "blur"),
    "patient_record_fax": ("record_cells", 2, "fax"),
}


def make_samples(folder: Path = FOLDER) -> list[Path]:
    """Writes all samples with their truth into `folder`; returns the documents' paths."""
    by_name = {layout.name: layout for layout in layouts()}
    return [
        make(Order(by_name[layout], seed, degradation), folder, name)
        for name, (layout, seed, degradation) in _RECIPES.items()
    ]


def samples() -> list[Path]:
    """The committed samples, by name."""
    return sorted(FOLDER.glob("*.pdf"))
