"""Amazon Textract, one page per call; the only module that knows its answers.

Enters: a picture. Leaves: words and, when asked for forms, tick boxes; boxes as fractions of the picture however the
text lies in it, confidences as Textract's percentage over 100. Costs money: callers decide which pages are worth it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

import cv2
from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError, ReadTimeoutError

from functions.aws import THROTTLING
from functions.errors import EngineError, EngineTimeoutError, ThrottledError
from functions.extract.engines.base import Picture
from parsers.page import TICKED, UNTICKED, Box, Word, WordKind

if TYPE_CHECKING:
    from mypy_boto3_textract import TextractClient

# Document.Bytes holds 5 MB by one page of Amazon's reference and 10 MB by another; sides end at 10,000 pixels
# (docs.aws.amazon.com/textract/latest/dg: API_Document, limits-document).
MOST_BYTES = 5_242_880
LONGEST_SIDE = 10_000
JPEG_QUALITY = 92

TICKS = {"SELECTED": TICKED, "NOT_SELECTED": UNTICKED}
# Textract rounds; a box further off the picture than this is no rounding.
SLACK = 0.02


class Textract:
    """Textract through a client of boto3, whose settings decide on waiting and retrying. Safe to share."""

    name = "textract"

    def __init__(self, client: TextractClient, features: Literal["text", "forms"] = "text") -> None:
        """`features`: "text" asks for words alone (DetectDocumentText); "forms" for tick boxes too, and costs more."""
        self._client = client
        self._features = features

    def read(self, picture: Picture) -> list[Word]:
        """The words of `picture`.

        Raises ThrottledError and EngineTimeoutError when the client's own retries did not help, EngineError when
        Textract refuses, cannot be reached, or answers what cannot be understood.
        """
        return words_from_response(self._ask(encoded(picture)))

    def _ask(self, data: bytes) -> Mapping[str, object]:
        try:
            if self._features == "forms":
                return {**self._client.analyze_document(Document={"Bytes": data}, FeatureTypes=["FORMS"])}
            return {**self._client.detect_document_text(Document={"Bytes": data})}
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", "unknown"))
            # The code alone: messages may quote the request.
            raise (ThrottledError() if code in THROTTLING else EngineError(f"Textract refused: {code}.")) from error
        except (ReadTimeoutError, ConnectionError, HTTPClientError) as error:
            raise EngineTimeoutError("Textract did not answer in time.") from error
        except BotoCoreError as error:
            raise EngineError("Textract could not be asked.") from error


def encoded(picture: Picture) -> bytes:
    """`picture` as a JPEG that Textract accepts, made smaller where it must be."""
    scale = min(1.0, LONGEST_SIDE / max(picture.shape[:2]))
    while True:
        sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
        done, data = cv2.imencode(".jpg", sized, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
        if not done:
            raise EngineError("The page could not be encoded for Textract.")
        if len(data) <= MOST_BYTES:
            return bytes(data)
        scale *= 0.9 * math.sqrt(MOST_BYTES / len(data))


def words_from_response(response: Mapping[str, object], page: int = 1) -> list[Word]:
    """The words and tick boxes of `page` in an answer of DetectDocumentText or AnalyzeDocument.

    Raises EngineError when any of it is not what Textract documents: a word left out would look like blank paper.
    """
    blocks = response.get("Blocks")
    if not isinstance(blocks, list) or not all(isinstance(block, Mapping) for block in blocks):
        raise EngineError("Textract's answer has no list of blocks.")
    ours: list[Mapping[str, object]] = [block for block in blocks if block.get("Page", 1) == page]
    # A blank page is answered by a PAGE block alone.
    if not any(block.get("BlockType") == "PAGE" for block in ours):
        raise EngineError("Textract's answer holds no page.")
    words = [_word(block, block.get("Text"), "text") for block in ours if block.get("BlockType") == "WORD"]
    ticks = [
        _word(block, TICKS.get(str(block.get("SelectionStatus")), ""), "tick")
        for block in ours
        if block.get("BlockType") == "SELECTION_ELEMENT"
    ]
    return words + ticks


def _word(block: Mapping[str, object], text: object, kind: WordKind) -> Word:
    confidence = _number(block, "Confidence") / 100
    if not isinstance(text, str) or not text.strip() or not 0 <= confidence <= 1:
        raise EngineError("Textract's answer holds a word without text or confidence.")
    by_hand = block.get("TextType") == "HANDWRITING"
    return Word(text.strip(), _box(block), confidence, Textract.name, kind=kind, handwritten=by_hand)


def _box(block: Mapping[str, object]) -> Box:
    found = _mapping(_mapping(block, "Geometry"), "BoundingBox")
    left, top = _number(found, "Left"), _number(found, "Top")
    right, bottom = left + _number(found, "Width"), top + _number(found, "Height")
    if not (left <= right and top <= bottom) or min(left, top) < -SLACK or max(right, bottom) > 1 + SLACK:
        raise EngineError("Textract's answer holds a word off the page.")
    return Box(*(min(1.0, max(0.0, edge)) for edge in (left, top, right, bottom)))


def _mapping(of: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = of.get(key)
    if not isinstance(found, Mapping):
        raise EngineError(f"Textract's answer holds a word without {key}.")
    return found


def _number(of: Mapping[str, object], key: str) -> float:
    found = of.get(key)
    if isinstance(found, bool) or not isinstance(found, int | float) or not math.isfinite(found):
        raise EngineError(f"Textract's answer holds a word without {key}.")
    return float(found)
