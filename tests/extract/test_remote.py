"""The second reader as a function of its own: what it is sent, what reading makes of it, what its handler tells."""

from __future__ import annotations

import json
import logging

import cv2
import numpy as np
import pytest

from functions.errors import EngineError
from functions.extract.engines import wire
from functions.extract.engines.base import Picture
from functions.extract.engines.neural import Neural
from functions.extract.engines.remote import Remote
from functions.extract.tools import build_tools
from functions.reader import handler as function
from functions.settings import SecondReader, Settings
from tests.contract.lambdas import MOST_BYTES, Lambda, ending
from tests.extract import paper

SECRET = "Whitfield"
PART: Picture = paper.page()[100:320]


def settings(mode: SecondReader = "always") -> Settings:
    return Settings(second_reader=mode, reader_function="reader", textract_mode="off")


def test_reads_exactly_what_the_reader_reads_here() -> None:
    assert Remote(Lambda(), "reader").read(PART) == Neural().read(PART)


@pytest.mark.parametrize("mode", ["always", "doubtful"])
def test_a_page_is_read_as_where_both_readers_are_in_one_function(mode: SecondReader) -> None:
    here = build_tools(Settings(second_reader=mode, textract_mode="off"))
    apart = build_tools(settings(mode), remote=Remote(Lambda(), "reader"))
    page = paper.Sheet(PART)
    assert apart.reader.read(page).page == here.reader.read(page).page


def test_where_it_is_off_nobody_calls() -> None:
    lambdas = Lambda()
    seen = build_tools(settings("off"), remote=Remote(lambdas, "reader")).reader.read(paper.Sheet(PART))
    assert seen.page.words
    assert lambdas.calls == 0


def test_a_function_that_crashes_costs_the_second_reading_and_is_left_alone_after_three() -> None:
    lambdas = ending("Runtime.ExitError", "exit status 1")
    reader = build_tools(settings(), remote=Remote(lambdas, "reader")).reader
    pages = [reader.read(paper.Sheet(PART)) for _ in range(4)]
    for page in pages:
        assert page.failure is None
        assert {word.engine for word in page.page.words} == {"tesseract"}
    assert [page.issues[0].code for page in pages] == ["ENGINE_FAILED"] * 3 + ["ENGINE_RESTING"]
    assert lambdas.calls == 3


def test_a_function_without_a_client_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="READER_FUNCTION"):
        build_tools(settings())


@pytest.mark.parametrize("shape", [(40, 30), (40, 30, 3), (1, 1)])
def test_pictures_come_as_they_went(shape: tuple[int, ...]) -> None:
    picture = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    came, seconds = wire.requested(json.loads(json.dumps(wire.request_for(picture, 60.0))))
    assert np.array_equal(came, picture)
    assert seconds == 60


@pytest.mark.parametrize("smaller", [False, True], ids=["by loss", "by size"])
def test_a_picture_that_is_too_large_is_made_to_fit(smaller: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = np.random.default_rng(1).integers(100, 140, (300, 200), np.uint8)
    lossy = len(cv2.imencode(".jpg", noise, [cv2.IMWRITE_JPEG_QUALITY, wire.JPEG_QUALITY])[1])
    monkeypatch.setattr(wire, "MOST_BYTES", lossy - 1 if smaller else lossy)
    request = wire.request_for(noise, 60.0)
    came, _ = wire.requested(request)
    assert (came.shape < noise.shape) if smaller else (came.shape == noise.shape)
    assert not np.array_equal(came, noise)
    assert len(request["picture"]) <= lossy * 4 / 3 + 4


def test_the_largest_picture_fits_into_a_call() -> None:
    assert wire.MOST_BYTES * 4 / 3 + 1000 < MOST_BYTES


@pytest.mark.parametrize(
    "event", [{}, {"picture": "?", "seconds": 1}, {"picture": "AAAA", "seconds": 1}, {"picture": 7, "seconds": 1}]
)
def test_a_request_without_a_picture_is_answered_with_an_error(event: dict[str, object]) -> None:
    assert function.handler(event, None) == {"error": "ENGINE_FAILED"}


def test_a_page_that_takes_too_long_is_answered_with_an_error() -> None:
    assert function.handler(wire.request_for(PART, 0.0), None) == {"error": "ENGINE_TIMEOUT"}


def test_what_nobody_foresaw_crashes_the_function_and_tells_nothing_of_the_page(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Neural, __: Picture) -> None:
        raise AssertionError(SECRET)

    monkeypatch.setattr(Neural, "read", fail)
    with caplog.at_level(logging.INFO), pytest.raises(EngineError) as raised:
        function.handler(wire.request_for(PART, 60.0), None)
    assert SECRET not in str(raised.value)
    assert raised.value.__suppress_context__
    (line,) = [record for record in caplog.records if record.name == "functions.reader"]
    assert vars(line)["kind"] == "AssertionError"
    assert SECRET not in str(vars(line))


def test_logs_count_words_and_hold_none(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        words = function.handler(wire.request_for(PART, 60.0), None)["words"]
    said = " ".join(str(vars(record)) for record in caplog.records)
    assert words
    assert not [word for word, *_ in words if len(word) > 3 and word in said]
