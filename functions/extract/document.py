"""Bytes of an upload → pages that can be looked at.

Enters: the bytes as the hospital sent them, of whatever kind. Leaves: a `Document` whose pages give their text layer
and their picture on demand, so that a document of five hundred pages never lies in memory as pictures. What a file is
shows in its first bytes, never in its name. Sizes are pixels unless a name says points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Literal, Protocol, Self

from functions.errors import EmptyFileError, FileTooLargeError, UnsupportedFormatError
from functions.extract.engines.base import Picture
from functions.extract.engines.text_layer import TextLayer
from functions.extract.formats import images, pdf
from functions.settings import Limits
from parsers.extraction import Issue

Format = Literal["pdf", "png", "jpeg", "tiff"]

# Readers accept a PDF whose header stands anywhere in the first 1024 bytes (Adobe's implementation note 13 to
# PDF 1.7, appendix H.3.4.1): mail gateways and scanners put things before it.
PDF_HEADER_WITHIN = 1024

ARCHIVE = b"PK\x03\x04"

MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),  # BigTIFF
    (b"MM\x00+", "tiff"),
)


class SourcePage(Protocol):
    """One page as it was uploaded. Its methods may be called from any thread, and block while they work."""

    @property
    def number(self) -> int:
        """Its place in the document, from 1."""
        ...

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is known to be wrong with the page itself; complete once `raster` has been called."""
        ...

    def text_layer(self) -> TextLayer | None:
        """The words that the file itself holds, boxes as fractions of the page as shown; None when it holds none."""
        ...

    def raster(self) -> Picture:
        """The page as a person would see it on a screen (PDF and EXIF rotation applied), grey or BGR.

        Raises PageUnreadableError or PageTooComplexError, which cost this page alone, and PageTooLargeError or
        DamagedFileError, which cost the document.
        """
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """An opened upload: a context manager, because PDFs hold a temporary file and native memory until closed."""

    format: Format
    pages: Sequence[SourcePage]
    _close: Callable[[], None] = field(default=lambda: None, repr=False)

    def close(self) -> None:
        """Let go of files and memory; pages are of no use afterwards."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def sniff(data: bytes) -> Format:
    """What the bytes are. Raises EmptyFileError on nought bytes, UnsupportedFormatError on anything we do not read."""
    if not data:
        raise EmptyFileError
    for magic, found in MAGIC:
        if data.startswith(magic):
            return found
    # A PDF that lies uncompressed in an archive: those behind it would go unread.
    if b"%PDF-" in data[:PDF_HEADER_WITHIN] and not data.startswith(ARCHIVE):
        return "pdf"
    raise UnsupportedFormatError


def open_document(data: bytes, limits: Limits) -> Document:
    """Open an upload.

    Raises a DocumentError: EmptyFileError, UnsupportedFormatError, FileTooLargeError, TooManyPagesError,
    PageTooLargeError, EncryptedPdfError, DamagedFileError. Nothing else comes out, whatever the bytes.
    """
    found = sniff(data)
    if len(data) > limits.max_file_bytes:
        raise FileTooLargeError
    if found == "pdf":
        opened = pdf.open_pdf(data, limits)
        return Document(found, opened.pages, opened.close)
    return Document(found, images.open_image(data, found, limits))
