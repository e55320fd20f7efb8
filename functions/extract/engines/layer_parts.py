"""What a page's text layer is made of, whatever program took the file apart.

Boxes are fractions of the page as shown and may reach beyond it.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.page import Box


@dataclass(frozen=True, slots=True)
class Character:
    """One character: `visible` is False under a scan (drawn without ink), `mapped` is False where the font does not say
    which letter a shape is, `turned` is True when it stands more than 45 degrees from upright.
    """

    text: str
    box: Box
    visible: bool = True
    mapped: bool = True
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture on the page: where it stands and how many pixels it has; `whole` is False when its data break off."""

    box: Box
    width: int
    height: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What someone filled in: the text of a form field or of a note typed on the page, or a tick box (`ticked`)."""

    box: Box
    text: str = ""
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page but for its text. `width` and `height` are points of the page as shown, its rotation applied; `objects`
    counts what is drawn on it, 0 meaning that the file itself says the page is blank.
    """

    width: float
    height: float
    pictures: tuple[Placed, ...] = ()
    objects: int = 0
