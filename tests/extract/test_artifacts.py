"""Artifacts in S3 as moto keeps it."""

from __future__ import annotations

import gzip
import json

import cv2
import numpy as np
import pytest
from botocore.exceptions import ClientError

from functions.aws import Clients
from functions.errors import ServiceError
from functions.extract.artifacts import LONGEST_SIDE, Artifacts, jpeg
from functions.extract.engines.base import Picture
from functions.extract.reading import Reading
from parsers.page import Box, Page, Word

BUCKET = "artifacts"


def reading(number: int, picture: Picture) -> Reading:
    words = (Word("Zoë", Box(0.1, 0.2, 0.3, 0.4), 0.987654, "tesseract", second="Zoe"),)
    return Reading(Page(number, words, 1700, 2200, "tesseract"), render=lambda: picture)


@pytest.fixture
def artifacts(clients: Clients) -> Artifacts:
    clients.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return Artifacts(clients.s3, BUCKET)


def stored(clients: Clients, key: str) -> bytes:
    return clients.s3.get_object(Bucket=BUCKET, Key=key)["Body"].read()


def test_keeps_every_page_and_all_words(clients: Clients, artifacts: Artifacts) -> None:
    grey, colour = np.full((220, 170), 200, np.uint8), np.full((220, 170, 3), 90, np.uint8)
    keys = artifacts.save("ID", [reading(1, grey), reading(2, colour)])
    assert keys == {1: "ID/pages/1.jpg", 2: "ID/pages/2.jpg"}
    first = cv2.imdecode(np.frombuffer(stored(clients, keys[1]), np.uint8), cv2.IMREAD_UNCHANGED)
    assert first.shape == (220, 170)
    assert abs(int(first.mean()) - 200) <= 2
    pages = json.loads(gzip.decompress(stored(clients, "ID/words.json.gz")))
    assert [page["number"] for page in pages] == [1, 2]
    assert pages[0]["words"] == [
        {
            "text": "Zoë",
            "box": [0.1, 0.2, 0.3, 0.4],
            "confidence": 0.9877,
            "engine": "tesseract",
            "second": "Zoe",
            "kind": "text",
        }
    ]


def test_saving_again_changes_nothing(clients: Clients, artifacts: Artifacts) -> None:
    pages = [reading(1, np.full((22, 17), 200, np.uint8))]
    artifacts.save("ID", pages)
    before = {key: stored(clients, key) for key in ("ID/pages/1.jpg", "ID/words.json.gz")}
    artifacts.save("ID", pages)
    assert {key: stored(clients, key) for key in before} == before


@pytest.mark.parametrize("shape", [(5000, 3000), (3000, 5000, 3), (LONGEST_SIDE, 10), (9000, 1)])
def test_pictures_stay_within_bounds_and_in_shape(shape: tuple[int, ...]) -> None:
    made = cv2.imdecode(np.frombuffer(jpeg(np.zeros(shape, np.uint8)), np.uint8), cv2.IMREAD_UNCHANGED)
    assert max(made.shape[:2]) == min(LONGEST_SIDE, max(shape[:2]))
    assert made.shape[0] / made.shape[1] == pytest.approx(shape[0] / shape[1], rel=0.01) or min(made.shape[:2]) == 1


def test_trouble_with_s3_is_worth_another_attempt(
    clients: Clients, artifacts: Artifacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(**_: object) -> None:
        raise ClientError({"Error": {"Code": "InternalError"}}, "PutObject")

    monkeypatch.setattr(clients.s3, "put_object", fails)
    with pytest.raises(ServiceError):
        artifacts.save("ID", [reading(1, np.zeros((9, 9), np.uint8))])
