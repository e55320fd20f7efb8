"""How level pages are after they were straightened.

Enters: made documents. Leaves: degrees by which lines still lean that were turned by a known angle before.
"""

from __future__ import annotations

import cv2
import numpy as np

from evaluation.maker import Order
from functions.extract.document import open_document
from functions.extract.engines.base import Picture
from functions.extract.prepare import prepare, upright
from functions.settings import Limits


def remaining(order: Order, angle: float) -> float:
    """Degrees that the first page of a made document, turned by `angle`, still leans after straightening."""
    born, _ = order.layout.make(order.seed)
    with open_document(born, Limits()) as document:
        picture = document.pages[0].raster()
    prepared = prepare(upright(leaning(picture, angle)), "even")
    start, end = prepared.transform @ (0, 0, 1), prepared.transform @ (prepared.size[0], 0, 1)
    across, down = end[:2] / end[2] - start[:2] / start[2]
    return abs(float(np.degrees(np.arctan2(down, across))) - angle)


def leaning(picture: Picture, angle: float) -> Picture:
    """`picture` with lines that fall to the right by `angle` degrees, on white."""
    height, width = picture.shape[:2]
    # OpenCV turns counterclockwise.
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1)
    turned = cv2.warpAffine(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    return np.asarray(turned, dtype=np.uint8)
