"""Files that honest people send and that are not quite what one expects: each with what must become of it.

Enters: nothing. Leaves: name → (file, what becomes of it): the code of a refusal, words that must be found, or "" where
the pages merely have to be looked at.
"""

from __future__ import annotations

import base64
import gzip
import io
import re
import struct
import zipfile
from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.extract import files
from tests.fuzz.crafted import CATALOG, FONT, LETTER, PAGES, TEXT, flate, one_page, pdf, stream, with_image

NAME = "Nora Quill"
ROWS_PER_STRIP = 278
SEEN, BLANK = "Patient Name", ""


def _page(mode: str = "L", size: tuple[int, int] = (850, 1100)) -> Image.Image:
    page = Image.new("L", size, 255)
    ImageDraw.Draw(page).text((100, 300), f"Patient Name: {NAME}", fill=0, font=ImageFont.load_default(40))
    return page.convert(mode)


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    packed = io.BytesIO()
    image.save(packed, kind, **options)
    return packed.getvalue()


def _pictured(data: bytes, filter_: bytes, colours: bytes = b"/DeviceGray", bits: int = 8, more: bytes = b"") -> bytes:
    extra = b"/Type/XObject/Subtype/Image/Width 850/Height 1100/BitsPerComponent %d/ColorSpace%s/Filter/%s%s"
    return with_image(stream(data, extra % (bits, colours, filter_, more)))


def _ccitt() -> bytes:
    """The page's ink as CCITT group 4, which JBIG2 calls MMR."""
    packed = _saved(
        ImageOps.invert(_page()).convert("1"), "TIFF", compression="group4", tiffinfo={ROWS_PER_STRIP: 1100}
    )
    with Image.open(io.BytesIO(packed)) as image:
        tags = image.tag_v2  # type: ignore[attr-defined]
        parts = zip(tags[273], tags[279], strict=True)
        return b"".join(packed[start : start + size] for start, size in parts)


def _jbig2() -> bytes:
    """A page of one generic region (ITU-T T.88, 7.4.6), its bits coded as MMR."""

    def segment(number: int, kind: int, data: bytes) -> bytes:
        return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data

    page = struct.pack(">IIIIBH", 850, 1100, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", 850, 1100, 0, 0, 0, 1) + _ccitt()
    return segment(0, 48, page) + segment(1, 38, region)


def _sizes() -> bytes:
    """Pages of several sizes, turned, cropped, one of them with its corner elsewhere."""
    boxes = (
        b"/MediaBox[0 0 612 792]",
        b"/MediaBox[0 0 842 1191]/Rotate 90",
        b"/MediaBox[-100 -100 512 792]/Rotate 270",
        b"/MediaBox[0 0 612 792]/CropBox[50 600 500 792]",
        b"/MediaBox[0 0 300 800]/CropBox[-500 -500 9000 9000]/Rotate 180",
    )
    kids = b" ".join(b"%d 0 R" % (10 + at) for at in range(len(boxes)))
    objects = {1: CATALOG, 2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(boxes)), 4: stream(TEXT)}
    objects |= {
        10 + at: b"<</Type/Page/Parent 2 0 R/Contents 4 0 R%s%s>>" % (box, FONT) for at, box in enumerate(boxes)
    }
    return pdf(objects)


def _updated() -> bytes:
    """A file whose page was replaced by an incremental update: what was there before lies in it still."""
    first = one_page(stream(TEXT.replace(NAME.encode(), b"Old Name")))
    at = int(re.findall(rb"startxref\n(\d+)", first)[-1])
    body = b"4 0 obj\n" + stream(TEXT) + b"\nendobj\n"
    table = b"xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev %d>>\n" % (len(first) + 1, at)
    return first + b"\n" + body + table + b"startxref\n%d\n%%%%EOF" % (len(first) + 1 + len(body))


def _hidden_layer() -> bytes:
    """An optional content group that is switched off, with another name in it."""
    hidden = b"/OC /H BDC BT /F1 24 Tf 72 600 Td (Patient Name: Somebody Else) Tj ET EMC "
    catalog = b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]/Order[5 0 R]>>>>>>"
    page = LETTER + FONT.replace(b"/Resources<<", b"/Resources<</Properties<</H 5 0 R>>", 1)
    return one_page(stream(hidden + TEXT), page, {5: b"<</Type/OCG/Name(hidden)>>"}, catalog)


def _portfolio() -> bytes:
    """A cover sheet with files inside it."""
    catalog = (
        b"<</Type/Catalog/Pages 2 0 R/Collection<</Type/Collection/View/D>>"
        b"/Names<</EmbeddedFiles<</Names[(claim.pdf) 5 0 R]>>>>>>"
    )
    inner = one_page()
    more = {
        5: b"<</Type/Filespec/F(claim.pdf)/UF(claim.pdf)/EF<</F 6 0 R>>>>",
        6: stream(inner, b"/Type/EmbeddedFile/Subtype/application#2Fpdf"),
    }
    return one_page(catalog=catalog, more=more)


def _form(dynamic: bool) -> bytes:
    """An XFA form; a static one has its pages in the file."""
    template = b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>"
    fields = b"" if dynamic else b"5 0 R"
    needs = b"/NeedsRendering true" if dynamic else b""
    catalog = b"<</Type/Catalog/Pages 2 0 R%s/AcroForm<</Fields[%s]/XFA 6 0 R>>>>" % (needs, fields)
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(x)/Rect[72 500 300 520]>>"
    return one_page(page=LETTER + FONT + b"/Annots[%s]" % fields, catalog=catalog, more={5: field, 6: stream(template)})


def _object_stream(count: int) -> bytes:
    """Objects in a compressed stream, hundreds of thousands of them that nobody needs."""
    places = b" ".join(b"%d %d" % (number + 10, 2 * number) for number in range(count))
    return one_page(
        more={5: flate(places + b" " + b"1 " * count, 1, b"/Type/ObjStm/N %d/First %d" % (count, len(places) + 1))}
    )


def _sixteen_bits() -> bytes:
    return _saved(Image.fromarray(np.asarray(_page(), dtype=np.uint16) * 257), "TIFF")


def _archive(names: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return packed.getvalue()


def _locked(user: str) -> bytes:
    return files.pdf(_named, encrypt=StandardEncryption(user, ownerPassword="owner", canPrint=0, strength=128))


def _named(canvas: Canvas) -> None:
    canvas.drawString(72, 700, f"Patient Name: {NAME}")


def _pages_of(mode: str, kind: str, **options: object) -> bytes:
    return _saved(_page(mode), kind, save_all=True, append_images=[_page(mode), _page(mode)], **options)


ODD: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "locked_with_a_password": (lambda: _locked("secret"), "ENCRYPTED_PDF"),
    "locked_against_printing_alone": (lambda: _locked(""), SEEN),
    "portfolio": (_portfolio, SEEN),
    "xfa_static": (lambda: _form(dynamic=False), SEEN),
    "xfa_dynamic": (lambda: _form(dynamic=True), "UNSUPPORTED_FORMAT"),
    "pages_of_several_sizes": (_sizes, SEEN),
    "page_as_large_as_pdf_allows": (lambda: one_page(page=b"/MediaBox[0 0 14400 14400]" + FONT), SEEN),
    "page_as_large_as_a_stamp": (lambda: one_page(page=b"/MediaBox[0 0 72 36]" + FONT), BLANK),
    "picture_cmyk": (lambda: _saved(_page("RGB").convert("CMYK"), "PDF", quality=80), BLANK),
    "picture_jpx": (lambda: _pictured(_saved(_page(), "JPEG2000"), b"JPXDecode"), BLANK),
    "picture_jbig2": (lambda: _pictured(_jbig2(), b"JBIG2Decode", bits=1), BLANK),
    "picture_ccitt": (
        lambda: _pictured(_ccitt(), b"CCITTFaxDecode", bits=1,
                          more=b"/DecodeParms<</K -1/Columns 850/Rows 1100>>"), BLANK
    ),
    "jpeg_cmyk": (lambda: _saved(_page("RGB").convert("CMYK"), "JPEG", quality=80), BLANK),
    "tiff_fax_of_three_pages": (lambda: _pages_of("1", "TIFF", compression="group4"), BLANK),
    "tiff_of_sixteen_bits": (_sixteen_bits, BLANK),
    "png_with_transparency": (lambda: _saved(_page("LA"), "PNG"), BLANK),
    "heic_called_pdf": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(5000), "UNSUPPORTED_FORMAT"),
    "docx_called_pdf": (
        lambda: _archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}),
        "UNSUPPORTED_FORMAT",
    ),
    "zip_of_a_pdf_called_pdf": (lambda: _archive({"claim.pdf": one_page()}), "UNSUPPORTED_FORMAT"),
    "html_called_pdf": (lambda: b"<!DOCTYPE html><html><body>Sign in</body></html>" * 40, "UNSUPPORTED_FORMAT"),
    "text_called_pdf": (lambda: b"Patient Name: Nora Quill\r\n", "UNSUPPORTED_FORMAT"),
    "upload_that_broke_off_in_the_header": (lambda: one_page()[:9], "DAMAGED_FILE"),
    "upload_that_broke_off_half_way": (lambda: files.pdf(pages=6)[:2500], BLANK),
    "jpeg_that_broke_off": (lambda: _saved(_page(), "JPEG")[:9000], BLANK),
    "empty": (lambda: b"", "EMPTY_FILE"),
    "noughts": (lambda: bytes(100_000), "UNSUPPORTED_FORMAT"),
    "mail_with_a_pdf": (
        lambda: b"MIME-Version: 1.0\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(one_page()),
        "UNSUPPORTED_FORMAT",
    ),
    "word_of_the_old_kind": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000), "UNSUPPORTED_FORMAT"),
    "packed_with_gzip": (lambda: gzip.compress(one_page()), "UNSUPPORTED_FORMAT"),
    "page_of_html_that_speaks_of_pdf": (
        lambda: b"<html><title>%PDF-1.4 viewer</title></html>" * 10, "DAMAGED_FILE"
    ),
    "pdf_in_a_signed_envelope": (
        lambda: bytes.fromhex("3080060a2a864886f70d010702a080") + one_page() + b"\x30\x82" + bytes(range(256)), SEEN
    ),
    "pdf_sent_as_text": (lambda: files.scanned_jpeg().decode("latin-1").encode(), BLANK),
    "pdf_with_a_mac_header": (lambda: b"\x00\x08scan.pdf" + bytes(118) + one_page(), SEEN),
    "pdf_2": (lambda: b"%PDF-2.0" + one_page()[8:], SEEN),
    "page_cropped_to_elsewhere": (lambda: one_page(page=LETTER + b"/CropBox[1000 1000 2000 2000]" + FONT), BLANK),
    "page_turned_backwards": (lambda: one_page(page=LETTER + b"/Rotate -90" + FONT), BLANK),
    "pdf_behind_a_mail_header": (lambda: b"Received: from gateway\r\n" * 30 + one_page(), SEEN),
    "pdf_behind_three_kilobytes": (lambda: b"Received: from gateway\r\n" * 128 + one_page(), "UNSUPPORTED_FORMAT"),
    "pdf_with_another_behind_it": (lambda: one_page() + one_page(), SEEN),
    "updated_in_place": (_updated, SEEN),
    "layer_that_is_switched_off": (_hidden_layer, SEEN),
    "text_that_nobody_sees": (lambda: one_page(stream(b"3 Tr " + TEXT)), BLANK),
    "object_stream_of_hundreds_of_thousands": (lambda: _object_stream(300_000), SEEN),
    "page_without_contents": (
        lambda: pdf({1: CATALOG, 2: PAGES, 3: b"<</Type/Page/Parent 2 0 R%s>>" % LETTER}), BLANK
    ),
}  # fmt: skip
