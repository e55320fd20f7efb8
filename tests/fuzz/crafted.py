"""Files that nobody sends by mistake: bombs, loops, lies about size, things that want to run. Each is small on disk."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Mapping

Objects = Mapping[int, bytes]

CATALOG, PAGES, PAGE, CONTENT = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3, 4
LETTER = b"/MediaBox[0 0 612 792]"
TEXT = b"BT /F1 24 Tf 72 700 Td (Patient Name: Nora Quill) Tj ET"
FONT = b"/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), extra, data)


def flate(data: bytes, times: int = 1, extra: bytes = b"") -> bytes:
    """A stream compressed `times` over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, b"/Filter[" + b"/FlateDecode" * times + b"]" + extra)


def bomb(chunk: bytes, megabytes: int, times: int = 1, extra: bytes = b"") -> bytes:
    """A stream that unpacks to so many megabytes of `chunk`; they never lie in memory here."""
    packer, block = zlib.compressobj(9), chunk * (1_000_000 // len(chunk))
    packed = b"".join([*(packer.compress(block) for _ in range(megabytes)), packer.flush()])
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    return stream(packed, b"/Filter[" + b"/FlateDecode" * times + b"]" + extra)


def pdf(objects: Objects, trailer: bytes = b"") -> bytes:
    """A file of these objects, number 1 its catalog."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, size = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    out.writelines(
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
        for number in range(1, size)
    )
    out.write(b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start))
    return out.getvalue()


def one_page(
    content: bytes = b"", page: bytes = LETTER + FONT, more: Objects | None = None, catalog: bytes = CATALOG
) -> bytes:
    """A document of one page; `content` is its content stream's object."""
    body = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R%s>>" % page
    return pdf({1: catalog, 2: PAGES, PAGE: body, CONTENT: content or stream(TEXT), **(more or {})})


def with_image(image: bytes) -> bytes:
    """A page that is one picture."""
    resources = LETTER + b"/Resources<</XObject<</I 5 0 R>>>>"
    return one_page(stream(b"612 0 0 792 0 0 cm /I Do"), resources, {5: image})


def _image(width: int, height: int, data: bytes, filters: int = 1, bits: int = 1) -> bytes:
    extra = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace/DeviceGray"
    return flate(data, filters, extra % (width, height, bits))


def _tree(depth: int) -> bytes:
    objects = {1: CATALOG}
    for level in range(2, depth + 2):
        objects[level] = b"<</Type/Pages/Kids[%d 0 R]/Count 1%s>>" % (
            level + 1, b"/Parent %d 0 R" % (level - 1) if level > 2 else b"",
        )  # fmt: skip
    objects[depth + 2] = b"<</Type/Page/Parent %d 0 R%s>>" % (depth + 1, LETTER)
    return pdf(objects)


def _pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    page = b"<</Type/Page/Parent 2 0 R%s>>" % LETTER
    objects = dict.fromkeys(range(3, count + 3), page)
    return pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), **objects})


def _form(number: int, calls: bytes) -> bytes:
    resources = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X %d 0 R>>>>" % number
    return stream(calls, resources)


def _billion_laughs() -> bytes:
    forms = {level: _form(level + 1, b"/X Do " * 10) for level in range(5, 17)}
    forms[17] = stream(b"0 0 1 1 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]")
    return one_page(stream(b"/X Do"), LETTER + b"/Resources<</XObject<</X 5 0 R>>>>", forms)


def _catalog(extra: bytes) -> bytes:
    return b"<</Type/Catalog/Pages 2 0 R%s>>" % extra


def _png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(10_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _tiff_loop() -> bytes:
    entries = [(256, 4, 1, 10), (257, 4, 1, 10), (258, 3, 1, 1), (262, 3, 1, 0), (273, 4, 1, 8), (279, 4, 1, 20)]
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\x00" + struct.pack("<I", 8) + directory + struct.pack("<I", 8)


def _jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


_DICT_DEPTH = 100_000
_OPERATORS = b"0 0 m 612 792 l S 0.1 0 0 0.1 0 0 cm "

CRAFTED: dict[str, Callable[[], bytes]] = {
    # pages
    "page_tree_loop": lambda: pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"}),
    "page_tree_two_in_a_ring": lambda: pdf(
        {1: CATALOG, 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"}
    ),
    "page_tree_deep": lambda: _tree(50_000),
    "pages_that_are_not_there": lambda: pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[3 0 R]/Count 2147483647>>"}),
    "pages_fewer_than_none": lambda: pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[]/Count -1>>"}),
    "pages_hundred_thousand": lambda: _pages(100_000),
    "no_pages": lambda: pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[]/Count 0>>"}),
    "page_of_nothing": lambda: one_page(page=b"/MediaBox[0 0 0 0]"),
    "page_of_a_kilometre": lambda: one_page(page=b"/MediaBox[0 0 2834645 2834645]" + FONT),
    "page_beyond_numbers": lambda: one_page(page=b"/MediaBox[-1e38 -1e38 1e38 1e38]" + FONT),
    "page_upside_down": lambda: one_page(page=b"/MediaBox[612 792 0 0]/Rotate 45" + FONT),
    "page_without_a_size": lambda: one_page(page=FONT),
    "page_in_odd_units": lambda: one_page(page=LETTER + b"/UserUnit 75000" + FONT),
    # bombs
    "content_bomb": lambda: one_page(bomb(b" ", 1000)),
    "content_bomb_in_a_bomb": lambda: one_page(bomb(b" ", 300, 3)),
    "operators_without_end": lambda: one_page(bomb(_OPERATORS, 70)),
    "states_saved_without_end": lambda: one_page(bomb(b"q ", 40)),
    "text_without_end": lambda: one_page(bomb(b"BT /F1 1 Tf 72 700 Td (aaaaaaaaaa) Tj ET ", 16)),
    "image_of_gigapixels": lambda: with_image(
        bomb(b"\0", 313, 1, b"/Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 1"
             b"/ColorSpace/DeviceGray")
    ),
    "image_that_lies_about_its_size": lambda: with_image(_image(2_000_000, 2_000_000, b"\x00")),
    "image_of_nothing": lambda: with_image(_image(0, 0, b"")),
    "image_of_negative_size": lambda: with_image(_image(-5, -5, b"\x00")),
    "image_in_a_thousand_filters": lambda: with_image(_image(8, 8, bytes(8), 1000)),
    "image_jpeg_that_lies": lambda: with_image(
        stream(_jpeg(65_500, 65_500), b"/Type/XObject/Subtype/Image/Width 65500/Height 65500/BitsPerComponent 8"
               b"/ColorSpace/DeviceGray/Filter/DCTDecode")
    ),
    "image_jbig2_of_rubbish": lambda: with_image(
        stream(b"\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13" + b"\xff" * 19, b"/Type/XObject/Subtype/Image"
               b"/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode")
    ),
    "billion_laughs": _billion_laughs,
    "tiles_smaller_than_dust": lambda: one_page(
        stream(b"/Pattern cs /P scn 0 0 612 792 re f"), LETTER + b"/Resources<</Pattern<</P 5 0 R>>>>",
        {5: stream(b"0 0 .001 .001 re f", b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .001 .001]"
                   b"/XStep .001/YStep .001/Resources<<>>")},
    ),
    # loops
    "form_in_itself": lambda: one_page(
        stream(b"/X Do"), LETTER + b"/Resources<</XObject<</X 5 0 R>>>>", {5: _form(5, b"/X Do")}
    ),
    "soft_mask_of_itself": lambda: with_image(
        _image(8, 8, bytes(8)).replace(b"/Width 8", b"/SMask 5 0 R/Width 8", 1)
    ),
    "font_drawn_with_itself": lambda: one_page(
        stream(TEXT), LETTER + b"/Resources<</Font<</F1 5 0 R>>>>",
        {5: b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255"
            b"/CharProcs<</a 6 0 R>>/Encoding<</Differences[78/a/a/a]>>/Widths[]/Resources<</Font<</F1 5 0 R>>>>>>",
         6: stream(b"BT /F1 24 Tf (N) Tj ET")},
    ),
    "fields_in_a_ring": lambda: one_page(
        catalog=_catalog(b"/AcroForm<</Fields[5 0 R]>>"),
        page=LETTER + FONT + b"/Annots[5 0 R]",
        more={5: b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(x)/Rect[0 0 9 9]/Parent 6 0 R/Kids[6 0 R]>>",
              6: b"<</T(b)/Parent 5 0 R/Kids[5 0 R]>>"},
    ),
    "outline_in_a_ring": lambda: one_page(
        catalog=_catalog(b"/Outlines 5 0 R"), more={5: b"<</First 6 0 R/Last 6 0 R>>", 6: b"<</Title(a)/Next 6 0 R>>"}
    ),
    "length_that_is_itself": lambda: one_page(b"<</Length 4 0 R>>stream\n" + TEXT + b"\nendstream"),
    "cross_references_in_a_ring": lambda: pdf({1: CATALOG, 2: PAGES, 3: b"<</Type/Page>>"}, b"/Prev 9"),
    "objects_in_their_own_stream": lambda: one_page(
        more={5: flate(b"5 0 <<>>", 1, b"/Type/ObjStm/N 1/First 4/Extends 5 0 R")}
    ),
    "arrays_in_arrays": lambda: one_page(page=LETTER + b"/X " + b"[" * _DICT_DEPTH + b"]" * _DICT_DEPTH),
    "dictionaries_in_dictionaries": lambda: one_page(
        page=LETTER + b"/X " + b"<</X" * _DICT_DEPTH + b">>" * _DICT_DEPTH
    ),
    "name_of_megabytes": lambda: one_page(page=LETTER + b"/" + b"x" * 5_000_000 + b" 1"),
    "annotations_without_end": lambda: one_page(
        page=LETTER + b"/Annots[" + b"<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(x)>>" * 50_000 + b"]"
    ),
    # things that want to run or to be something else
    "javascript": lambda: one_page(
        catalog=_catalog(b"/OpenAction<</S/JavaScript/JS(while(true){app.alert(1)})>>"),
    ),
    "launch": lambda: one_page(catalog=_catalog(b"/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>")),
    "reference_to_elsewhere": lambda: one_page(
        LETTER and stream(TEXT), page=LETTER + b"/Resources<</XObject<</X 5 0 R>>>>",
        more={5: b"<</Length 0/F(http://127.0.0.1:9/x)/Type/XObject/Subtype/Form/BBox[0 0 1 1]>>stream\n\nendstream"},
    ),
    "archive_too": lambda: one_page() + b"PK\x05\x06" + bytes(18),
    "page_of_html_first": lambda: b"<html><script>alert(1)</script>\n" + one_page(),
    "locked_by_an_unknown_lock": lambda: pdf(
        {1: CATALOG, 2: PAGES, 3: b"<</Type/Page/Parent 2 0 R%s>>" % LETTER}, b"/Encrypt<</Filter/Nobody/V 9/R 9>>"
    ),
    # pictures
    "png_of_gigapixels": lambda: _png(60_000, 60_000),
    "png_of_nothing": lambda: _png(0, 0),
    "jpeg_of_gigapixels": lambda: _jpeg(65_500, 65_500),
    "tiff_whose_pages_are_a_ring": _tiff_loop,
}  # fmt: skip
