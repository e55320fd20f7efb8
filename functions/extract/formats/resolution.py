"""How many pixels to draw a PDF page with.

Enters: what stands on the page. Leaves: the pixels of its longer side. Too few lose letters, too many cost time and
bring none back: a scan has no more detail than its own pixels.
"""

from __future__ import annotations

import math

from functions.extract.engines.layer_parts import Sheet

LOWEST_DPI, HIGHEST_DPI = 200, 300
POINTS_PER_INCH = 72
# Programs that put photographs into PDFs make pages the size of a stamp or of a wall. Between these sides, in inches, a
# page's own size is believed; beyond them a scan is drawn as if it lay on letter or on ledger paper.
SMALLEST_SIDE, LARGEST_SIDE = 11.0, 17.0
# A picture that fills this much of the page along both sides is the page.
FILLS = 0.8


def long_side(sheet: Sheet | None, most_pixels: int, longest: int) -> int:
    """Pixels of the longer side of `sheet` (None when nothing is known of it), at most `longest`, its area at most
    `most_pixels`.

    A scan keeps its own pixels, between 200 and 300 dpi; a page of text is drawn at 200 dpi.
    """
    if sheet is None:
        return min(round(LOWEST_DPI * SMALLEST_SIDE), math.isqrt(most_pixels) - 1)
    longer, shorter = max(sheet.width, sheet.height), min(sheet.width, sheet.height)
    inches = max(longer / POINTS_PER_INCH, SMALLEST_SIDE)
    own = _own_pixels(sheet)
    wanted = LOWEST_DPI * inches
    if own:
        inches = min(inches, LARGEST_SIDE)
        wanted = min(max(own, LOWEST_DPI * inches), HIGHEST_DPI * inches)
    # One less, because programs that draw round both sides up.
    bound = math.sqrt(most_pixels * longer / shorter) - 1
    return max(1, math.floor(min(wanted, bound, longest)))


def _own_pixels(sheet: Sheet) -> float:
    """Pixels that the picture filling the sheet would give its longer side; 0 when none fills it."""
    found = 0.0
    across = sheet.width >= sheet.height
    for placed in sheet.pictures:
        if placed.box.width >= FILLS and placed.box.height >= FILLS:
            # A picture may lie on its side within the page: its longer side goes with the longer side of its place.
            lies = placed.box.width * sheet.width >= placed.box.height * sheet.height
            pixels = max(placed.width, placed.height) if lies == across else min(placed.width, placed.height)
            found = max(found, pixels / (placed.box.width if across else placed.box.height))
    return found
