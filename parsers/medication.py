"""The block of medicines on a prescription, and the block of directions that may stand apart from it.

Enters: a `Sheet`. Leaves: the list of medicines and the directions as printed. This room finds the block; what a
line of it says is read by `parsers.kinds.medicine`.
"""

from __future__ import annotations

from parsers.extraction import FieldValue
from parsers.form import Medication
from parsers.sheet import Sheet


def medicines(sheet: Sheet, spec: Medication) -> dict[str, FieldValue | list[FieldValue]]:
    """The fields `spec.medicines` and `spec.directions`."""
    return {}
