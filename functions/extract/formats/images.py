"""PNG, JPEG and TIFF bytes → pages.

Enters: bytes whose kind is known. Leaves: pages whose pictures are grey or BGR, 8 bits, upright as the file says
(EXIF), on white where the file is transparent. The declared size is checked before a pixel is decoded, so a bomb of a
few kilobytes costs nothing.
"""

from __future__ import annotations

import io
import struct
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps, TiffImagePlugin

from functions.errors import DamagedFileError, PageTooLargeError, PageUnreadableError, TooManyPagesError
from functions.extract.engines.base import Picture
from functions.extract.engines.text_layer import TextLayer
from functions.settings import Limits
from parsers.extraction import Issue

# Our own limit, which a deployment sets, replaces Pillow's fixed one: it is checked right after the header is read.
Image.MAX_IMAGE_PIXELS = None

# What Pillow's decoders raise on broken files; found by feeding them cut and flipped bytes.
BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, struct.error)
BROKEN_TOO = (zlib.error, AttributeError, MemoryError, RuntimeError, ZeroDivisionError, NotImplementedError)

NEW_SUBFILE_TYPE = 254
REDUCED_OR_MASK = 0b101  # TIFF 6.0, page 36: bit 0 a thumbnail of another page, bit 2 a transparency mask


@dataclass(frozen=True, slots=True)
class Single:
    """The one page of a PNG, a JPEG or a TIFF with a single frame, already decoded."""

    picture: Picture
    number: int = 1
    issues: tuple[Issue, ...] = ()

    def text_layer(self) -> TextLayer | None:
        """None: pictures hold no words."""
        return None

    def raster(self) -> Picture:
        """The picture, which opening the file has decoded."""
        return self.picture


@dataclass(frozen=True, slots=True)
class Frame:
    """One page of a TIFF with several; `index` is its place in the file, which also counts thumbnails."""

    image: Image.Image
    index: int
    number: int
    lock: threading.Lock
    issues: tuple[Issue, ...] = ()

    def text_layer(self) -> TextLayer | None:
        """None: pictures hold no words."""
        return None

    def raster(self) -> Picture:
        """Decode the frame. Raises PageUnreadableError when it is broken; its neighbours may be whole."""
        with self.lock:
            try:
                self.image.seek(self.index)
                return to_picture(self.image)
            except (*BROKEN, *BROKEN_TOO) as error:
                raise PageUnreadableError from error


def open_image(data: bytes, kind: str, limits: Limits) -> tuple[Single | Frame, ...]:
    """The pages of a PNG, JPEG or TIFF (`kind`).

    Raises PageTooLargeError, TooManyPagesError; DamagedFileError when it cannot be opened or its only page is broken.
    """
    try:
        image = Image.open(io.BytesIO(data), formats=[kind.upper()])
        frames = list(_frames(image, limits)) if kind == "tiff" else [_checked(image, 0, limits)]
        if len(frames) > 1:
            lock = threading.Lock()
            return tuple(Frame(image, index, number, lock) for number, index in enumerate(frames, 1))
        image.seek(frames[0])
        return (Single(to_picture(image)),)
    except (*BROKEN, *BROKEN_TOO) as error:
        raise DamagedFileError from error


def _frames(image: Image.Image, limits: Limits) -> Iterator[int]:
    """The indices of the frames that are pages. Raises TooManyPagesError, PageTooLargeError."""
    found = 0
    # Twice the limit of frames at most: thumbnails may stand between pages, but a chain of them must end.
    for index in range(2 * limits.max_pages + 1):
        try:
            image.seek(index)
        except EOFError:
            if not found:
                raise DamagedFileError from None
            return
        if isinstance(image, TiffImagePlugin.TiffImageFile) and _is_page(image):
            found += 1
            if found > limits.max_pages:
                break
            yield _checked(image, index, limits)
    raise TooManyPagesError


def _is_page(image: TiffImagePlugin.TiffImageFile) -> bool:
    kind = image.tag_v2.get(NEW_SUBFILE_TYPE, 0)
    return not (isinstance(kind, int) and kind & REDUCED_OR_MASK)


def _checked(image: Image.Image, index: int, limits: Limits) -> int:
    """`index`, when the current frame's declared size is within the limit. Raises PageTooLargeError."""
    if image.width < 1 or image.height < 1:
        raise DamagedFileError
    if image.width * image.height > limits.max_page_pixels or max(image.size) > limits.max_page_side:
        raise PageTooLargeError
    return index


def to_picture(image: Image.Image) -> Picture:
    """A Pillow image of any mode as grey or BGR, 8 bits, turned as its EXIF says, flattened on white.

    Raises what Pillow raises when the data turn out to be broken.
    """
    image = _eight_bits(ImageOps.exif_transpose(image))
    if image.has_transparency_data:
        with_alpha = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, with_alpha).convert("RGB")
    if image.mode in ("1", "L"):
        return np.asarray(image.convert("L")).copy()
    colour = np.asarray(image.convert("RGB"))
    return np.ascontiguousarray(colour[:, :, ::-1])


def _eight_bits(image: Image.Image) -> Image.Image:
    """Images of 16 or 32 bits a sample scaled to 8; Pillow's own conversion clips them to white."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image).astype(np.uint16) >> 8).astype(np.uint8))
    if image.mode in ("I", "F"):
        samples = np.asarray(image.convert("F"), dtype=np.float64)
        low, high = float(np.nanmin(samples)), float(np.nanmax(samples))
        scaled = (samples - low) * (255 / (high - low)) if high > low else np.full_like(samples, 255)
        return Image.fromarray(np.nan_to_num(scaled).astype(np.uint8))
    return image
