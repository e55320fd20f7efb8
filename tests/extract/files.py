"""Files that hospitals send, and files that nobody should, made on the spot."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Sequence
from unittest.mock import patch

import numpy as np
from PIL import Image, ImageDraw
from reportlab import rl_config
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

# Streams as they are, so that tests can damage them where they mean to; other tests compare documents byte by byte.
_plain_streams = patch.object(rl_config, "useA85", 0)

LETTER = (612.0, 792.0)
LINES = (
    "Patient name: Anna Muster",
    "Date of birth: 07/22/1961",
    "Phone: (716) 555-0134",
    "Allergies: penicillin, peanuts",
)


@_plain_streams
def pdf(
    draw: Callable[[Canvas], None] | None = None,
    *,
    pages: int = 1,
    size: tuple[float, float] = LETTER,
    rotation: int = 0,
    encrypt: StandardEncryption | None = None,
) -> bytes:
    """A PDF of `pages` alike, drawn by `draw` (default: `LINES` near the top left)."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=encrypt)
    for _ in range(pages):
        canvas.setPageRotation(rotation)
        (draw or lines)(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(canvas: Canvas, texts: Sequence[str] = LINES) -> None:
    """`texts` below one another, near the top left."""
    for row, text in enumerate(texts):
        canvas.drawString(72, 720 - 24 * row, text)


def locked(user: str, owner: str = "owner") -> bytes:
    """A PDF under the standard security handler; opens without asking when `user` is ""."""
    return pdf(encrypt=StandardEncryption(user, ownerPassword=owner, canPrint=0, strength=128))


def picture(size: tuple[int, int] = (200, 100), mode: str = "RGB") -> Image.Image:
    """White paper with a dark mark in its top left quarter."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(20, 20, 20))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """`image` as a file of `kind`."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def scan(size: tuple[float, float] = LETTER, pixels: tuple[int, int] = (1700, 2200), layer: str = "") -> bytes:
    """A page that is one picture, with `layer` as invisible text under it."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(picture(pixels, "L")), 0, 0, *size)
        if layer:
            text = canvas.beginText(72, 700)
            text.setTextRenderMode(3)
            text.textLines(layer)
            canvas.drawText(text)

    return pdf(draw, size=size)


@_plain_streams
def scanned_jpeg() -> bytes:
    """A page that is one JPEG, its bytes in the file as they are."""
    noise = Image.effect_noise((425, 550), 90)
    scan = saved(noise, "jpeg")
    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        file.write(scan)
        file.flush()
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=LETTER)
        canvas.drawImage(file.name, 0, 0, *LETTER)
        canvas.showPage()
        canvas.save()
    return out.getvalue()


def jpeg_page(page: str = "", image: str = "", content: str = "612 0 0 792 0 0 cm /Scan Do", *others: str) -> bytes:
    """A page with one JPEG (dark in its top left quarter) as scanners write it; `page`, `image` and `content` are more
    of the page's dictionary, more of the picture's, and what is drawn; more objects are numbered from 6.
    """
    jpeg = saved(picture((1700, 2200), "L"), "jpeg").decode("latin-1")
    drawn = f"q {content} Q"
    return _numbered(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        f" /Resources << /XObject << /Scan 5 0 R >> /ExtGState << /Faint << /ca 0.1 >> >> >> {page} >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        f"<< /Type /XObject /Subtype /Image /Width 1700 /Height 2200 /ColorSpace /DeviceGray /BitsPerComponent 8"
        f" /Filter /DCTDecode /Length {len(jpeg)} {image} >>\nstream\n{jpeg}\nendstream",
        *others,
    )


def raw_pdf(catalog: str, *others: str) -> bytes:
    """A PDF of one blank page, with more in its catalog and more objects (numbered from 4)."""
    return _numbered(
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
        *others,
    )


def _numbered(*bodies: str) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalog."""
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Root 1 0 R /Size {size} >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def darkest_quarter(pixels: np.ndarray) -> tuple[str, str]:
    """Which quarter of a picture is darkest: ("top" | "bottom", "left" | "right")."""
    grey = pixels if pixels.ndim == 2 else pixels.mean(axis=2)
    half_height, half_width = grey.shape[0] // 2, grey.shape[1] // 2
    quarters = {
        ("top", "left"): grey[:half_height, :half_width],
        ("top", "right"): grey[:half_height, half_width:],
        ("bottom", "left"): grey[half_height:, :half_width],
        ("bottom", "right"): grey[half_height:, half_width:],
    }
    return min(quarters, key=lambda place: float(quarters[place].mean()))


def lab(image: Image.Image) -> Image.Image:
    """`image` in the CIE Lab colours that some scanners' TIFFs use."""
    grey = np.asarray(image.convert("L"))
    return Image.fromarray(np.dstack([grey, np.zeros_like(grey), np.zeros_like(grey)]), mode="LAB")
