"""Keeps what is too bulky for the record: pictures of the pages and the words read on them.

Enters: pages as they were read. Leaves: objects under the document's id in the artifact bucket. Object keys hold the
id and page numbers and nothing of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import cv2
import numpy as np

from functions.aws import service_errors
from functions.extract.engines.base import Picture
from functions.extract.reading import Reading
from functions.words import packed, words_key

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

LONGEST_SIDE = 2000
"""Pixels: a letter page at about 180 dpi, on which a person reads handwriting well."""

JPEG_QUALITY = 80

_WRITERS = 4


class Artifacts:
    """The artifact bucket. Writing the same document again replaces what is there."""

    def __init__(self, s3: S3Client, bucket: str) -> None:
        self._s3 = s3
        self._bucket = bucket

    def save(self, document_id: str, readings: Sequence[Reading]) -> dict[int, str]:
        """Keep every page's picture and all words; gives the pictures' keys by page number. Raises ServiceError."""
        with ThreadPoolExecutor(_WRITERS) as pool:
            keys = list(pool.map(lambda reading: self._save_picture(document_id, reading), readings))
        self._put(words_key(document_id), packed([reading.page for reading in readings]), "application/gzip")
        return {reading.page.number: key for reading, key in zip(readings, keys, strict=True)}

    def _save_picture(self, document_id: str, reading: Reading) -> str:
        key = f"{document_id}/pages/{reading.page.number}.jpg"
        if reading.kept:
            with service_errors():
                self._s3.copy_object(
                    Bucket=self._bucket, Key=key, CopySource={"Bucket": self._bucket, "Key": reading.kept}
                )
            return key
        self._put(key, jpeg(reading.picture), "image/jpeg")
        return key

    def _put(self, key: str, body: bytes, content_type: str) -> None:
        with service_errors():
            self._s3.put_object(Bucket=self._bucket, Key=key, Body=body, ContentType=content_type)


def jpeg(picture: Picture) -> bytes:
    """`picture` as a JPEG, made smaller where a side is longer than LONGEST_SIDE pixels."""
    height, width = picture.shape[:2]
    scale = LONGEST_SIDE / max(height, width)
    if scale < 1:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        # What is made little smaller loses nothing to the cheaper way: one pixel in two or more is looked at.
        way = cv2.INTER_LINEAR if scale > 0.5 else cv2.INTER_AREA
        picture = np.asarray(cv2.resize(picture, size, interpolation=way), dtype=np.uint8)
    _, encoded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return encoded.tobytes()
