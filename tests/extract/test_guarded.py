"""A guarded engine is asked while it may be, and left alone while it is down."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from functions.errors import BudgetSpentError, EngineError, EngineRestingError, ThrottledError
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.guarded import Guarded
from parsers.page import Box, Word

PICTURE = np.full((10, 10), 255, np.uint8)
WORD = Word("Muster", Box(0, 0, 1, 1), 0.9, "fake")


@dataclass
class Fake:
    """Answers, or fails while `down`."""

    down: bool = False
    asked: int = 0
    name: str = "fake"

    def read(self, picture: Picture) -> list[Word]:
        self.asked += 1
        if self.down:
            raise ThrottledError
        return [WORD]


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def test_is_an_engine() -> None:
    guarded = Guarded(Fake())
    assert isinstance(guarded, Engine)
    assert guarded.name == "fake"
    assert guarded.read(PICTURE) == [WORD]


def test_rests_after_failures_running_and_tries_again() -> None:
    fake, clock = Fake(down=True), Clock()
    guarded = Guarded(fake, failures=2, rest_seconds=60, clock=clock)
    for _ in range(2):
        with pytest.raises(ThrottledError):
            guarded.read(PICTURE)
    with pytest.raises(EngineRestingError):
        guarded.read(PICTURE)
    assert fake.asked == 2

    clock.now = 61
    with pytest.raises(ThrottledError):
        guarded.read(PICTURE)
    with pytest.raises(EngineRestingError):
        guarded.read(PICTURE)

    clock.now = 122
    fake.down = False
    assert [guarded.read(PICTURE) for _ in range(3)] == [[WORD]] * 3


def test_failures_that_are_not_running_do_not_count() -> None:
    fake = Fake()
    guarded = Guarded(fake, failures=2)
    for down in (True, False, True, False, True):
        fake.down = down
        if down:
            with pytest.raises(ThrottledError):
                guarded.read(PICTURE)
        else:
            guarded.read(PICTURE)


def test_budget() -> None:
    fake, left = Fake(), [True, True, False]
    guarded = Guarded(fake, lambda: left.pop(0))
    guarded.read(PICTURE)
    guarded.read(PICTURE)
    with pytest.raises(BudgetSpentError):
        guarded.read(PICTURE)
    assert fake.asked == 2


def test_refusals_are_engine_errors_that_the_reader_survives() -> None:
    assert issubclass(EngineRestingError, EngineError)
    assert issubclass(BudgetSpentError, EngineError)
