"""Pictures of pages that were drawn a moment ago, so that short documents need not be drawn twice.

Enters: a page and its picture. Leaves: what gives the picture again: the same one while it is among the last that
together take little memory, the page drawn anew after that. Safe to share between threads.
"""

from __future__ import annotations

import threading
import weakref
from collections import deque
from collections.abc import Callable

from functions.extract.engines.base import Picture

MOST_BYTES = 1 << 25
"""Eight letter pages in grey at 200 dpi."""


class Drawn:
    """One picture and how to draw it again."""

    def __init__(self, picture: Picture, draw: Callable[[], Picture]) -> None:
        self.picture: Picture | None = picture
        self._draw = draw

    def __call__(self) -> Picture:
        """The picture. Raises what drawing raises."""
        picture = self.picture
        return self._draw() if picture is None else picture


class Lately:
    """The last pictures. Those that nobody asks for any more go with whoever could have asked."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held: deque[weakref.ref[Drawn]] = deque()
        self._lock = threading.Lock()

    def hold(self, picture: Picture, draw: Callable[[], Picture]) -> Callable[[], Picture]:
        """Gives `picture`, or what `draw` gives once others have taken its place."""
        drawn = Drawn(picture, draw)
        with self._lock:
            self._held.append(weakref.ref(drawn))
            self._let_go()
        return drawn

    def _let_go(self) -> None:
        held = [(drawn, drawn.picture) for ref in self._held if (drawn := ref()) is not None]
        room = self._most
        self._held.clear()
        for drawn, picture in reversed(held):
            room -= picture.nbytes if picture is not None else 0
            if room < 0:
                drawn.picture = None
            else:
                self._held.appendleft(weakref.ref(drawn))
