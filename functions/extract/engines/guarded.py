"""An engine that costs money or may be down, kept within bounds.

Enters: pictures for the engine behind it. Leaves: that engine's words, or a refusal without asking it: when the budget
is spent, or when it failed several times running, so that a document of five hundred pages does not wait five hundred
times for a service that is down.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from functions.errors import BudgetSpentError, EngineError, EngineRestingError
from functions.extract.engines.base import Engine, Picture
from parsers.page import Word


def unlimited() -> bool:
    """A budget without an end."""
    return True


class Guarded:
    """`engine` behind a budget and a circuit breaker; an `Engine` itself. Safe to share between threads."""

    def __init__(
        self,
        engine: Engine,
        may_spend: Callable[[], bool] = unlimited,
        *,
        failures: int = 3,
        rest_seconds: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`may_spend` is asked before each page, and takes the page off the budget when it says yes.

        After `failures` errors running, the engine rests for `rest_seconds`; then one page tries it again.
        """
        self._engine = engine
        self._may_spend = may_spend
        self._most = failures
        self._rest_seconds = rest_seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._failed = 0
        self._rests_until = 0.0

    @property
    def name(self) -> str:
        """The engine's own name."""
        return self._engine.name

    def read(self, picture: Picture) -> list[Word]:
        """The engine's words. Raises EngineRestingError, BudgetSpentError, and what the engine raises."""
        self._enter()
        if not self._may_spend():
            raise BudgetSpentError
        try:
            words = self._engine.read(picture)
        except EngineError:
            self._count(failed=True)
            raise
        self._count(failed=False)
        return words

    def _enter(self) -> None:
        with self._lock:
            if self._failed < self._most:
                return
            now = self._clock()
            if now < self._rests_until:
                raise EngineRestingError
            # One page tries; the others go on resting until it is back.
            self._rests_until = now + self._rest_seconds

    def _count(self, *, failed: bool) -> None:
        with self._lock:
            self._failed = self._failed + 1 if failed else 0
            self._rests_until = self._clock() + self._rest_seconds
