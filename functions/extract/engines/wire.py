"""How a page goes to a reader in another function, and how its words come back: the protocol's two ends in one place.

A request is {"picture": PNG or JPEG in base 64, "seconds": the longest it may take}; an answer {"words": [[text, left,
top, right, bottom, confidence], …]} with boxes as fractions of the picture, or {"error": a code of errors.py}. Both
are data between two functions of one stack, in memory and over TLS; nothing of them is kept.
"""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Iterable, Mapping
from typing import Any, cast

import cv2
import numpy as np

from functions.errors import EngineError, EngineTimeoutError
from functions.extract.engines.base import Picture
from parsers.page import Box, Word

MOST_BYTES = 4_500_000
"""Of a picture: in base 64 it fills the 6 MB that Lambda takes in a synchronous call
(docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html)."""

JPEG_QUALITY = 95
"""Of a picture that is too large without loss: none that the reader could see."""


def request_for(picture: Picture, seconds: float) -> dict[str, Any]:
    """What asks for the words of `picture`, without loss where it fits. Raises EngineError where it has no encoding."""
    return {"picture": base64.b64encode(_encoded(picture)).decode(), "seconds": seconds}


def requested(event: Mapping[str, Any]) -> tuple[Picture, float]:
    """The picture and the seconds that `request_for` was given. Raises EngineError for anything else."""
    try:
        data = base64.b64decode(event["picture"], validate=True)
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        seconds = float(event["seconds"])
    except (KeyError, TypeError, binascii.Error, ValueError, cv2.error) as error:
        raise EngineError("The request holds no picture.") from error
    if picture is None:
        raise EngineError("The request's picture cannot be opened.")
    return cast(Picture, picture), seconds


def answer_of(words: Iterable[Word]) -> dict[str, Any]:
    """What answers with `words`."""
    return {"words": [[word.text, *_edges(word.box), word.confidence] for word in words]}


def words_of(answer: object, engine: str) -> list[Word]:
    """The words that `answer_of` was given, as `engine`'s.

    Raises EngineError when any of it is anything else (a word left out would look like blank paper), and for an error
    that was answered; EngineTimeoutError for that error.
    """
    said = answer if isinstance(answer, Mapping) else {}
    if (code := said.get("error")) is not None:
        raise (EngineTimeoutError if code == EngineTimeoutError.code else EngineError)(f"The {engine} reader failed.")
    words = said.get("words")
    if not isinstance(words, list):
        raise EngineError(f"The {engine} reader's answer has no list of words.")
    return [_word(entry, engine) for entry in words]


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _word(entry: object, engine: str) -> Word:
    text, *numbers = entry if isinstance(entry, list) and entry else [None]
    shares = [share for number in numbers if (share := _share(number)) is not None]
    if not isinstance(text, str) or not text.strip() or not len(shares) == len(numbers) == 5:
        raise EngineError(f"The {engine} reader's answer holds a word without text, box or confidence.")
    left, top, right, bottom, confidence = shares
    if left > right or top > bottom:
        raise EngineError(f"The {engine} reader's answer holds a word whose box is inside out.")
    return Word(text, Box(left, top, right, bottom), confidence, engine)


def _share(number: object) -> float | None:
    """`number` when it is one between 0 and 1; not a number compares as neither."""
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1:
        return None
    return float(number)


def _encoded(picture: Picture) -> bytes:
    data = _as(".png", picture)
    if len(data) > MOST_BYTES:
        data = _as(".jpg", picture)
    scale = 1.0
    while len(data) > MOST_BYTES:
        scale *= 0.9 * math.sqrt(MOST_BYTES / len(data))
        smaller = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        data = _as(".jpg", cast(Picture, smaller))
    return data


def _as(kind: str, picture: Picture) -> bytes:
    options = [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY] if kind == ".jpg" else []
    try:
        done, data = cv2.imencode(kind, picture, options)
    except cv2.error as error:
        raise EngineError("The page could not be encoded for the reader.") from error
    if not done:
        raise EngineError("The page could not be encoded for the reader.")
    return data.tobytes()
