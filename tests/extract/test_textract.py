"""Textract's answers become words; its failures become errors that leave the local reading standing."""

from __future__ import annotations

import copy
import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import cv2
import numpy as np
import pytest
from botocore.config import Config
from botocore.stub import ANY, Stubber
from hypothesis import given
from hypothesis import strategies as st

from functions.errors import EngineError, EngineTimeoutError, ThrottledError
from functions.extract.engines.textract import LONGEST_SIDE, MOST_BYTES, Textract, encoded, words_from_response
from parsers.page import TICKED, UNTICKED, Box, Word

PICTURE = np.full((100, 80), 255, np.uint8)


def block(kind: str = "WORD", **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "BlockType": kind,
        "Id": "1",
        "Geometry": {"BoundingBox": {"Left": 0.1, "Top": 0.2, "Width": 0.3, "Height": 0.05}},
    }
    if kind != "PAGE":
        made["Confidence"] = 98.0
    if kind == "WORD":
        made["Text"] = "Muster"
    return made | changes


def answer(*blocks: dict[str, Any]) -> dict[str, Any]:
    return {"DocumentMetadata": {"Pages": 1}, "Blocks": [block("PAGE"), *blocks]}


def client(**settings: Any) -> Any:
    settings.setdefault("config", Config(retries={"total_max_attempts": 1}))
    return boto3.client(
        "textract", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x", **settings
    )


class TestWords:
    def test_a_word(self) -> None:
        (word,) = words_from_response(answer(block()))
        assert (word.text, word.confidence, word.engine, word.kind) == ("Muster", 0.98, "textract", "text")
        assert word.box == Box(0.1, 0.2, pytest.approx(0.4), pytest.approx(0.25))

    @pytest.mark.parametrize(("kind", "by_hand"), [("HANDWRITING", True), ("PRINTED", False)])
    def test_handwriting(self, kind: str, by_hand: bool) -> None:
        (word,) = words_from_response(answer(block(TextType=kind)))
        assert word.handwritten is by_hand

    def test_a_blank_page(self) -> None:
        assert words_from_response(answer()) == []

    def test_lines_tables_and_keys_are_not_words(self) -> None:
        assert words_from_response(answer(block("LINE", Text="Anna Muster"), block("KEY_VALUE_SET"))) == []

    @pytest.mark.parametrize(("status", "text"), [("SELECTED", TICKED), ("NOT_SELECTED", UNTICKED)])
    def test_tick_boxes(self, status: str, text: str) -> None:
        (word,) = words_from_response(answer(block("SELECTION_ELEMENT", SelectionStatus=status)))
        assert (word.text, word.kind) == (text, "tick")

    def test_other_pages_are_left_out(self) -> None:
        blocks = [block("PAGE", Page=1), block(Page=1), block("PAGE", Page=2), block(Page=2, Text="Beispiel")]
        assert [word.text for word in words_from_response({"Blocks": blocks}, 2)] == ["Beispiel"]

    def test_a_box_beyond_the_edge_by_rounding(self) -> None:
        edge = {"BoundingBox": {"Left": -0.001, "Top": 0.99, "Width": 1.002, "Height": 0.0101}}
        (word,) = words_from_response(answer(block(Geometry=edge)))
        assert (word.box.left, word.box.right, word.box.bottom) == (0, 1, 1)

    @pytest.mark.parametrize(
        "response",
        [
            {},
            {"Blocks": None},
            {"Blocks": "PAGE"},
            {"Blocks": ["PAGE"]},
            {"Blocks": []},
            {"Blocks": [block()]},
            answer(block(Text=None)),
            answer(block(Text="  ")),
            answer(block(Confidence="98")),
            answer(block(Confidence=None)),
            answer(block(Confidence=980)),
            answer(block(Confidence=float("nan"))),
            answer(block(Geometry=None)),
            answer(block(Geometry={})),
            answer(block(Geometry={"BoundingBox": {"Left": 0.1}})),
            answer(block(Geometry={"BoundingBox": {"Left": 0.1, "Top": 0.1, "Width": -0.1, "Height": 0.1}})),
            answer(block(Geometry={"BoundingBox": {"Left": 12, "Top": 0.1, "Width": 3, "Height": 0.1}})),
            answer(block(Geometry={"BoundingBox": {"Left": True, "Top": 0.1, "Width": 0.1, "Height": 0.1}})),
            answer(block("SELECTION_ELEMENT")),
            answer(block("SELECTION_ELEMENT", SelectionStatus="MAYBE")),
        ],
    )
    def test_rubbish(self, response: dict[str, Any]) -> None:
        with pytest.raises(EngineError):
            words_from_response(response)

    @given(st.data())
    def test_any_damage_is_an_engine_error_or_still_words(self, data: st.DataObject) -> None:
        response = answer(block(), block("SELECTION_ELEMENT", SelectionStatus="SELECTED"))
        damaged = copy.deepcopy(response)
        places = list(leaves(damaged))
        holder, key = places[data.draw(st.integers(0, len(places) - 1))]
        holder[key] = data.draw(
            st.one_of(st.none(), st.integers(), st.floats(), st.text(max_size=3), st.just([]), st.just({}))
        )
        try:
            words = words_from_response(damaged)
        except EngineError:
            return
        assert all(0 <= edge <= 1 for word in words for edge in corners(word.box))


def leaves(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in nested dicts and lists: its holder and key."""
    for key in range(len(value)) if isinstance(value, list) else list(value):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from leaves(value[key])


class TestEncoding:
    def test_what_fits_keeps_its_size(self) -> None:
        assert cv2.imdecode(np.frombuffer(encoded(PICTURE), np.uint8), cv2.IMREAD_GRAYSCALE).shape == (100, 80)

    @pytest.mark.parametrize("shape", [(12_000, 40), (4000, 4000), (3000, 3000, 3)])
    def test_what_does_not_fit_is_made_smaller(self, shape: tuple[int, ...]) -> None:
        noise = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
        data = encoded(noise)
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        assert len(data) <= MOST_BYTES
        assert max(decoded.shape[:2]) <= LONGEST_SIDE
        assert decoded.shape[0] / decoded.shape[1] == pytest.approx(shape[0] / shape[1], rel=0.05)


class TestAsking:
    def test_detect(self) -> None:
        made = client()
        with Stubber(made) as stub:
            stub.add_response("detect_document_text", answer(block()), {"Document": {"Bytes": ANY}})
            assert [word.text for word in Textract(made).read(PICTURE)] == ["Muster"]
            stub.assert_no_pending_responses()

    def test_forms(self) -> None:
        made = client()
        ticked = answer(block("SELECTION_ELEMENT", SelectionStatus="SELECTED"))
        with Stubber(made) as stub:
            stub.add_response("analyze_document", ticked, {"Document": {"Bytes": ANY}, "FeatureTypes": ["FORMS"]})
            assert [word.kind for word in Textract(made, "forms").read(PICTURE)] == ["tick"]
            stub.assert_no_pending_responses()

    @pytest.mark.parametrize(
        ("code", "error"),
        [
            ("ThrottlingException", ThrottledError),
            ("ProvisionedThroughputExceededException", ThrottledError),
            ("AccessDeniedException", EngineError),
            ("InternalServerError", EngineError),
            ("BadDocumentException", EngineError),
        ],
    )
    def test_refusals(self, code: str, error: type[EngineError]) -> None:
        made = client()
        with Stubber(made) as stub, pytest.raises(error) as raised:
            stub.add_client_error("detect_document_text", code, "Anna Muster was here", 400)
            Textract(made).read(PICTURE)
        assert "Muster" not in str(raised.value)

    def test_hanging(self) -> None:
        with socket.socket() as server:
            server.bind(("127.0.0.1", 0))
            server.listen()
            config = Config(retries={"total_max_attempts": 1}, read_timeout=0.2)
            made = client(endpoint_url=f"http://127.0.0.1:{server.getsockname()[1]}", config=config)
            with pytest.raises(EngineTimeoutError):
                Textract(made).read(PICTURE)

    def test_unreachable(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            made = client(endpoint_url=f"http://127.0.0.1:{taken.getsockname()[1]}")
            with pytest.raises(EngineError):
                Textract(made).read(PICTURE)


def corners(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def half_turn(box: Box) -> Box:
    return Box(1 - box.right, 1 - box.bottom, 1 - box.left, 1 - box.top)


def quarter_back(box: Box) -> Box:
    """From a page turned clockwise by 90 degrees to the upright page."""
    return Box(box.top, 1 - box.right, box.bottom, 1 - box.left)


@pytest.mark.corpus
class TestRealAnswers:
    @staticmethod
    def words(corpus: Path, name: str, page: int = 1) -> list[Word]:
        return words_from_response(json.loads((corpus / "textract" / f"{name}.json").read_text()), page)

    @pytest.mark.parametrize(
        ("name", "page", "words", "ticks"),
        [
            ("employment-application", 1, 63, 0),
            ("gib", 1, 131, 0),
            ("queries_sample", 1, 199, 0),
            ("multi-page-forms-samples-2-page", 1, 124, 12),
            ("multi-page-forms-samples-2-page", 2, 71, 3),
        ],
    )
    def test_everything_comes_through(self, corpus: Path, name: str, page: int, words: int, ticks: int) -> None:
        found = self.words(corpus, name, page)
        texts = [word for word in found if word.kind == "text"]
        assert len(found) - len(texts) == ticks
        assert len(texts) == words

    @pytest.mark.parametrize(("name", "back"), [("gib__180_degrees", half_turn), ("gib__90_degrees", quarter_back)])
    def test_turned_pages(self, corpus: Path, name: str, back: Callable[[Box], Box]) -> None:
        upright, turned = self.words(corpus, "gib"), self.words(corpus, name)
        places = {word.text: word.box.centre for word in upright if [w.text for w in upright].count(word.text) == 1}
        pairs = [(back(word.box).centre, places[word.text]) for word in turned if word.text in places]
        assert len(pairs) > 0.4 * len(upright)
        # The page was turned within a sheet that kept its shape: the two differ by a shift and a scale along each side.
        for axis in (0, 1):
            found, expected = (np.array([pair[which][axis] for pair in pairs]) for which in (0, 1))
            scale, shift = np.polyfit(found, expected, 1)
            assert scale == pytest.approx(1, abs=0.5)
            assert np.abs(found * scale + shift - expected).max() < 0.01
