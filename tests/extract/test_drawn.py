"""Pictures that are given again without being drawn again, as long as they take little memory."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from functions.extract.drawn import Lately
from functions.extract.engines.base import Picture


class Page:
    def __init__(self) -> None:
        self.times = 0

    def draw(self) -> Picture:
        self.times += 1
        return np.zeros((10, 10), np.uint8)

    def put_away(self, picture: Picture) -> Callable[[], Picture]:
        assert picture.shape == (10, 10)
        return self.draw


def test_the_last_pictures_are_not_drawn_again() -> None:
    lately, pages = Lately(most_bytes=250), [Page() for _ in range(4)]
    pictures = [page.draw() for page in pages]
    held = [lately.hold(picture, page.put_away) for picture, page in zip(pictures, pages, strict=True)]
    assert [give() is picture for give, picture in zip(held, pictures, strict=True)] == [False, False, True, True]
    assert [page.times for page in pages] == [2, 2, 1, 1]


def test_a_picture_that_nobody_can_ask_for_leaves_room() -> None:
    lately, first, last = Lately(most_bytes=250), Page(), Page()
    picture = first.draw()
    kept = lately.hold(picture, first.put_away)
    for _ in range(5):
        lately.hold(last.draw(), last.put_away)
    assert kept() is picture


def test_a_picture_too_large_to_hold_is_drawn_again() -> None:
    page = Page()
    given = Lately(most_bytes=99).hold(page.draw(), page.put_away)
    assert given().shape == (10, 10)
    assert page.times == 2
