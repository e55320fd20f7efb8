"""What every reading engine promises.

An engine gets a picture of a page (or of a part of one) and gives back words, or raises. No words means blank
paper, never "failed". Engines do not know of one another, of PDFs or of the uploaded page: their boxes are fractions
of the picture they were given, and `reading.py` brings them into the page's frame.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from parsers.page import Word

Picture = NDArray[np.uint8]
"""A picture as OpenCV keeps it: rows × columns (grey) or rows × columns × 3 (blue, green, red), 8 bits."""


@runtime_checkable
class Engine(Protocol):
    """Reads the words of a picture."""

    @property
    def name(self) -> str:
        """The engine's name as it stands in records: "tesseract", "neural", "textract"."""
        ...

    def read(self, picture: Picture) -> list[Word]:
        """The words of `picture`, boxes as fractions of it, confidences 0 to 1, `engine` set to `name`.

        Raises EngineError (with EngineTimeoutError and ThrottledError among its kin) when it could not read.
        """
        ...
