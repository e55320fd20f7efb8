"""What every engine promises, asked of every engine: real ones, and real ones made to fail.

An engine returns words whose boxes lie within the picture, or raises EngineError; nothing else comes out, and no
picture's words stand in an error's message.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3
import numpy as np
import pytesseract
import pytest
from botocore.config import Config
from botocore.exceptions import NoCredentialsError, ReadTimeoutError
from botocore.stub import Stubber

from functions.errors import EngineError, EngineTimeoutError, ThrottledError
from functions.extract.engines.base import Engine, Picture
from functions.extract.engines.guarded import Guarded
from functions.extract.engines.neural import Neural
from functions.extract.engines.remote import Remote
from functions.extract.engines.tesseract import Tesseract
from functions.extract.engines.textract import Textract
from parsers.page import Word
from tests.contract.lambdas import Lambda, ending, refusing, saying
from tests.extract import paper

SECRET = "Whitfield"


class RealTextract(Textract):
    """Textract behind a stubbed client that answers every call alike."""

    def __init__(self, answer: dict[str, Any] | None = None, code: str = "") -> None:
        self._stubbed = boto3.client(
            "textract",
            region_name="us-east-1",
            aws_access_key_id="x",
            aws_secret_access_key="x",
            config=Config(retries={"total_max_attempts": 1}),
        )
        self._answer, self._code = answer, code
        super().__init__(self._stubbed)

    def read(self, picture: Picture) -> list[Word]:
        with Stubber(self._stubbed) as stub:
            if self._code:
                stub.add_client_error("detect_document_text", self._code, f"about {SECRET}")
            else:
                stub.add_response("detect_document_text", self._answer or seen(picture))
            return super().read(picture)


def seen(picture: Picture) -> dict[str, Any]:
    """What Textract would say of `picture`: the words of `paper.LINES` when there is ink, else a blank page."""
    box = {"BoundingBox": {"Left": 0.1, "Top": 0.1, "Width": 0.2, "Height": 0.02}}
    blocks: list[dict[str, Any]] = [{"BlockType": "PAGE", "Geometry": box}]
    if picture.min() < 128:
        for row, text in enumerate(" ".join(paper.LINES).split()):
            place = {"BoundingBox": {"Left": 0.1, "Top": 0.1 + row * 0.02, "Width": 0.2, "Height": 0.02}}
            blocks.append({"BlockType": "WORD", "Text": text, "Confidence": 99.0, "Geometry": place})
    return {"Blocks": blocks}


ENGINES: dict[str, Callable[[], Engine]] = {
    "tesseract": Tesseract,
    "neural": Neural,
    "remote": lambda: Remote(Lambda(), "reader"),
    "textract": RealTextract,
    "guarded": lambda: Guarded(Tesseract()),
}


@pytest.fixture(scope="module", params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every engine in turn; made once, because the neural one loads models."""
    made: Engine = ENGINES[request.param]()
    return made


PICTURES: dict[str, Picture] = {
    "grey": paper.page(),
    "colour": np.dstack([paper.page()] * 3),
    "part": paper.page()[100:250, 100:700],
    "rows apart": paper.page()[::1, ::-1][:, ::-1],
    "read-only": np.frombuffer(paper.page().tobytes(), np.uint8).reshape(paper.page().shape),
}
WITHOUT_WORDS: dict[str, Picture] = {
    "white": np.full((400, 300), 255, np.uint8),
    "black": np.zeros((400, 300), np.uint8),
    "one pixel": np.full((1, 1), 255, np.uint8),
    "sliver": np.full((3, 2000), 255, np.uint8),
    "colour": np.full((200, 300, 3), 255, np.uint8),
}


class TestEveryEngine:
    def test_is_an_engine(self, engine: Engine) -> None:
        assert isinstance(engine, Engine)
        assert engine.name in ("tesseract", "neural", "textract")

    @pytest.mark.parametrize("picture", PICTURES)
    def test_words(self, engine: Engine, picture: str) -> None:
        words = engine.read(PICTURES[picture])
        assert words
        for word in words:
            assert word.engine == engine.name
            assert word.text == word.text.strip() != ""
            assert 0 <= word.confidence <= 1
            assert 0 <= word.box.left < word.box.right <= 1
            assert 0 <= word.box.top < word.box.bottom <= 1

    def test_reads_print(self, engine: Engine) -> None:
        found = " ".join(word.text for word in engine.read(paper.page()))
        assert "04/17/1963" in found
        assert SECRET in found

    @pytest.mark.parametrize("picture", WITHOUT_WORDS)
    def test_no_words_is_no_error(self, engine: Engine, picture: str) -> None:
        if engine.name == "textract" and picture == "black":
            pytest.skip("a stub cannot tell black from ink")
        assert engine.read(WITHOUT_WORDS[picture]) == []

    def test_leaves_the_picture_alone(self, engine: Engine) -> None:
        picture = paper.page()
        engine.read(picture)
        assert np.array_equal(picture, paper.page())


def fake_program(folder: Path, script: str) -> str:
    """A program that says that it is Tesseract and then runs `script`."""
    program = folder / "tesseract"
    program.write_text(f'#!/bin/bash\n[ "$1" = --version ] && exec echo tesseract 5.3.0\n{script}\n')
    program.chmod(0o755)
    return str(program)


class TestFailures:
    @pytest.mark.parametrize(
        ("script", "error"),
        [
            ("kill -SEGV $$", EngineError),
            ("kill -KILL $$", EngineError),  # out of memory, as Linux ends it
            ("exec sleep 30", EngineTimeoutError),
            (f"echo {SECRET} >&2; exit 1", EngineError),
            ('head -c 100000 /dev/urandom > "$2.tsv"', EngineError),
            ('printf "level\\n5\\t1\\t1\\n" > "$2.tsv"', EngineError),
            ("exit 0", EngineError),
        ],
        ids=["crash", "killed", "hang", "error", "binary rubbish", "half a table", "no answer"],
    )
    def test_tesseract(
        self, script: str, error: type[EngineError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", fake_program(tmp_path, script))
        with pytest.raises(error) as raised:
            Tesseract(seconds=1).read(paper.page())
        assert SECRET not in str(raised.value)

    def test_tesseract_that_does_not_start(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        version = pytesseract.pytesseract.get_tesseract_version
        monkeypatch.setattr(version, "_result", version)  # as on a process's first page
        broken = tmp_path / "tesseract"
        broken.write_text("#!/bin/sh\nexit 127\n")
        broken.chmod(0o755)
        monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", str(broken))
        with pytest.raises(EngineError):
            Tesseract().read(paper.page())

    @pytest.mark.parametrize(
        ("textract", "error"),
        [
            (RealTextract({"Blocks": []}), EngineError),
            (RealTextract({"Blocks": [{"BlockType": "PAGE"}, {"BlockType": "WORD", "Text": SECRET}]}), EngineError),
            (RealTextract(code="ThrottlingException"), ThrottledError),
            (RealTextract(code="InternalServerError"), EngineError),
        ],
        ids=["empty", "no boxes", "throttled", "broken"],
    )
    def test_textract(self, textract: Textract, error: type[EngineError]) -> None:
        with pytest.raises(error) as raised:
            textract.read(paper.page())
        assert SECRET not in str(raised.value)

    @pytest.mark.parametrize(
        ("lambdas", "error"),
        [
            (ending("Runtime.ExitError", f"exit status 1 {SECRET}"), EngineError),
            (ending("Runtime.OutOfMemory", "signal: killed"), EngineError),
            (ending("Sandbox.Timedout", "Task timed out after 75.00 seconds"), EngineTimeoutError),
            (ending(None, "2026-11-21T10:00:00Z 5b2e Task timed out after 75.00 seconds"), EngineTimeoutError),
            (saying(b"\x00\xff " + SECRET.encode()), EngineError),
            (saying(b""), EngineError),
            (saying(b"null"), EngineError),
            (saying(b'{"words": {}}'), EngineError),
            (saying(b'{"words": [["Whitfield", 0.1, 0.1, 0.2, 0.2]]}'), EngineError),
            (saying(b'{"words": [["Whitfield", 0.3, 0.1, 0.2, 0.2, 0.9]]}'), EngineError),
            (saying(b'{"words": [["Whitfield", 0.1, 0.1, 0.2, 0.2, NaN]]}'), EngineError),
            (saying(b'{"words": [["Whitfield", 0.1, 0.1, 1.2, 0.2, 0.9]]}'), EngineError),
            (saying(b'{"words": [[" ", 0.1, 0.1, 0.2, 0.2, 0.9]]}'), EngineError),
            (saying(b'{"error": "ENGINE_TIMEOUT"}'), EngineTimeoutError),
            (saying(b'{"error": "ENGINE_FAILED"}'), EngineError),
            (refusing("TooManyRequestsException"), ThrottledError),
            (refusing("AccessDeniedException"), EngineError),
            (refusing(ReadTimeoutError(endpoint_url=SECRET)), EngineTimeoutError),
            (refusing(NoCredentialsError()), EngineError),
        ],
    )
    def test_remote(self, lambdas: Lambda, error: type[EngineError]) -> None:
        with pytest.raises(error) as raised:
            Remote(lambdas, "reader").read(paper.page())
        assert type(raised.value) is error
        assert SECRET not in str(raised.value)
