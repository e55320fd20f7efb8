"""Pictures of pages that were seen a moment ago, so that those of short documents need not be packed or drawn again.

Enters: a page's picture, and how it is put away. Leaves: what gives the picture again: the same one while it is among
the last that together take little memory, and after that what was put away. Safe to share between threads.
"""

from __future__ import annotations

import threading
import weakref
from collections import deque
from collections.abc import Callable

from functions.extract.engines.base import Picture

MOST_BYTES = 1 << 25
"""Eight letter pages in grey at 200 dpi."""


Give = Callable[[], Picture]


class Held:
    """One picture, and how it is put away: `put_away` gives what gives it back."""

    def __init__(self, picture: Picture, put_away: Callable[[Picture], Give]) -> None:
        self.bytes = picture.nbytes
        self._give: Give = lambda: picture
        self._put_away = put_away

    def __call__(self) -> Picture:
        """The picture. Raises what giving it back raises."""
        return self._give()

    def let_go(self) -> None:
        """Put the picture away; once."""
        self._give = self._put_away(self._give())


class Lately:
    """The last pictures. Those that nobody can ask for any more go with whoever could have asked."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held: deque[weakref.ref[Held]] = deque()
        self._lock = threading.Lock()

    def hold(self, picture: Picture, put_away: Callable[[Picture], Give]) -> Give:
        """Gives `picture`, from where it was put away once others have taken its place."""
        held = Held(picture, put_away)
        with self._lock:
            self._held.append(weakref.ref(held))
            room = self._most
            some = [each for ref in self._held if (each := ref()) is not None]
            self._held.clear()
            for each in reversed(some):
                room -= each.bytes
                if room >= 0:
                    self._held.appendleft(weakref.ref(each))
                else:
                    each.let_go()
        return held
