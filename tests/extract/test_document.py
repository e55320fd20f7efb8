"""Whatever arrives, either its pages come out or a DocumentError that tells the sender what to do."""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from functions.errors import (
    DamagedFileError,
    DocumentError,
    EmptyFileError,
    EncryptedPdfError,
    EngineError,
    FileTooLargeError,
    PageTooComplexError,
    PageTooLargeError,
    PageUnreadableError,
    TooManyPagesError,
    UnsupportedFormatError,
)
from functions.extract.document import Document, open_document, sniff
from functions.settings import Limits
from tests.extract import files

LIMITS = Limits(max_file_bytes=5_000_000, max_pages=5, max_page_pixels=10_000_000, drawing_seconds=20)


def opened(data: bytes, **changes: float) -> Document:
    return open_document(data, LIMITS.model_copy(update=changes))


def raster(data: bytes) -> np.ndarray:
    with opened(data) as document:
        return document.pages[0].raster()


class TestSniff:
    @pytest.mark.parametrize(
        ("start", "kind"),
        [
            (b"%PDF-1.7\n", "pdf"),
            (b"\xef\xbb\xbf%PDF-1.4\n", "pdf"),
            (b"\n" * 1019 + b"%PDF-1.4", "pdf"),
            (b"\x89PNG\r\n\x1a\n", "png"),
            (b"\xff\xd8\xff\xe0", "jpeg"),
            (b"II*\x00", "tiff"),
            (b"MM\x00*", "tiff"),
            (b"II+\x00", "tiff"),
            (b"MM\x00+", "tiff"),
            (b"\x89PNG\r\n\x1a\n%PDF-1.4", "png"),
            (b"\xff\xd8\xff\xfe\x00\x10%PDF-1.4", "jpeg"),
        ],
    )
    def test_known(self, start: bytes, kind: str) -> None:
        assert sniff(start) == kind

    @pytest.mark.parametrize(
        "start",
        [b" " * 1020 + b"%PDF-1.4", b"GIF89a", b"PK\x03\x04 word/document.xml", b"<html>", b"PDF", b"\x89PNG"],
    )
    def test_unknown(self, start: bytes) -> None:
        with pytest.raises(UnsupportedFormatError):
            sniff(start)

    def test_empty(self) -> None:
        with pytest.raises(EmptyFileError):
            opened(b"")


class TestPdf:
    def test_pages_and_words(self) -> None:
        with opened(files.pdf(pages=3)) as document:
            assert [page.number for page in document.pages] == [1, 2, 3]
            layer = document.pages[2].text_layer()
            assert document.pages[2].raster().shape == (2200, 1700)
            assert document.pages[2].issues == ()
        assert layer is not None
        assert [word.text for word in layer.words] == " ".join(files.LINES).split()

    def test_junk_before_the_header(self) -> None:
        assert raster(b"From: scanner\r\n\r\n" + files.pdf()).min() < 128

    @pytest.mark.parametrize("rotation", [0, 90, 180, 270])
    def test_rotation_moves_words_and_picture_alike(self, rotation: int) -> None:
        # Reportlab turns the sheet along with the page; the words must not fall off it.
        size = (792, 612) if rotation in (90, 270) else files.LETTER
        with opened(files.pdf(size=size, rotation=rotation)) as document:
            page = document.pages[0]
            pixels, layer = page.raster(), page.text_layer()
        assert layer is not None
        height, width = pixels.shape
        for word in layer.words:
            box = word.box
            inside = pixels[
                round(box.top * height) : round(box.bottom * height), round(box.left * width) : round(box.right * width)
            ]
            assert inside.min() < 128, word.text

    def test_crop_box_is_the_page(self) -> None:
        def draw(canvas: files.Canvas) -> None:
            canvas.setCropBox((60, 600, 360, 760))
            files.lines(canvas)
            canvas.drawString(400, 100, "outside")

        with opened(files.pdf(draw)) as document:
            page = document.pages[0]
            pixels, layer = page.raster(), page.text_layer()
        assert layer is not None
        assert pixels.shape[1] / pixels.shape[0] == pytest.approx(300 / 160, rel=0.01)
        assert "outside" not in [word.text for word in layer.words]
        assert layer.words[0].box.left == pytest.approx(12 / 300, abs=0.01)

    def test_encrypted(self) -> None:
        with pytest.raises(EncryptedPdfError):
            opened(files.locked("secret"))

    def test_encrypted_with_an_empty_password_opens(self) -> None:
        with opened(files.locked("")) as document:
            layer = document.pages[0].text_layer()
            assert document.pages[0].raster().min() < 128
            assert document.pages[0].issues == ()
        assert layer is not None
        assert layer.words[0].text == "Patient"

    def test_a_dynamic_form_has_no_pages_of_its_own(self) -> None:
        xfa = "<< /Length 12 >>\nstream\n<xdp></xdp>\n\nendstream"
        with pytest.raises(UnsupportedFormatError, match="print it"):
            opened(files.raw_pdf("/NeedsRendering true /AcroForm << /Fields [] /XFA 4 0 R >>", xfa))

    @pytest.mark.parametrize(
        "action",
        [
            "<< /S /JavaScript /JS (while (true) {}) >>",
            "<< /S /Launch /F (/bin/sh) >>",
            "<< /S /URI /URI (http://x) >>",
        ],
    )
    def test_nothing_in_a_file_runs(self, action: str) -> None:
        assert raster(files.raw_pdf(f"/OpenAction {action}")).min() == 255

    def test_poppler_repairs_what_it_can(self) -> None:
        with opened(files.pdf()[:-30]) as document:
            assert document.pages[0].raster().min() < 128
            assert [issue.code for issue in document.pages[0].issues] == ["PAGE_DAMAGED"]

    def test_a_scan_whose_data_break_off_says_so(self) -> None:
        whole = files.scanned_jpeg()
        start = whole.index(b"\xff\xd8\xff")
        end = whole.index(b"endstream", start)
        cut = whole[: (start + end) // 2] + bytes(end - (start + end) // 2) + whole[end:]
        for data, codes in ((whole, []), (cut, ["PAGE_DAMAGED"])):
            with opened(data) as document:
                document.pages[0].raster()
                assert [issue.code for issue in document.pages[0].issues] == codes

    @pytest.mark.parametrize("after", [b"PK\x03\x04 a zip archive", b"\n<script>alert(1)</script>", bytes(2000)])
    def test_things_behind_the_end(self, after: bytes) -> None:
        assert raster(files.pdf() + after).min() < 128

    @pytest.mark.parametrize("keep", [8, 60, 300])
    def test_truncated_beyond_repair(self, keep: int) -> None:
        with pytest.raises(DamagedFileError):
            opened(files.pdf()[:keep])

    def test_one_broken_page_costs_only_itself(self) -> None:
        data = files.pdf(pages=2)
        broken = data.replace(b"/Type /Page\n", b"/Type /Pxge\n", 1)
        assert broken != data
        with opened(broken) as document:
            assert document.pages[-1].raster().min() < 128

    def test_pages_that_one_program_misses_are_found_by_the_other(self) -> None:
        # PDFium takes a tree of pages without branches for a single page.
        data = files.pdf(pages=3).replace(b"/Kids", b"/Kidz")
        with opened(data) as document:
            assert len(document.pages) == 3

    def test_an_intact_file_is_counted_by_one_program(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with opened(files.pdf(pages=3)) as document:
            assert len(document.pages) == 3

    def test_huge_page_is_drawn_within_the_limit(self) -> None:
        pixels = raster(files.pdf(size=(14_400, 14_400)))
        assert pixels.size <= LIMITS.max_page_pixels
        assert max(pixels.shape) > 3000

    def test_sliver_is_drawn_within_the_limit(self) -> None:
        assert raster(files.pdf(size=(3, 14_400))).size <= LIMITS.max_page_pixels

    def test_a_strip_is_no_longer_than_a_jpeg_and_tesseract_take(self) -> None:
        assert max(raster(files.pdf(size=(64_940, 42))).shape) <= LIMITS.max_page_side

    @pytest.mark.parametrize(
        ("points", "pixels", "long_side"),
        [
            ((612, 792), (1275, 1650), 2200),  # 150 dpi: drawn at 200
            ((612, 792), (2125, 2750), 2750),  # 250 dpi: its own
            ((612, 792), (2550, 3300), 3300),
            ((612, 792), (5100, 6600), 3300),  # 600 dpi: drawn at 300
            ((216, 288), (2250, 3000), 3000),  # a photograph on a page of three by four inches keeps its pixels
            ((3024, 4032), (1890, 2520), 3400),  # a pixel a point: drawn as ledger paper, not as a wall
        ],
    )
    def test_scans_keep_their_resolution(
        self, points: tuple[float, float], pixels: tuple[int, int], long_side: int
    ) -> None:
        found = max(raster(files.scan(points, pixels)).shape)
        assert found == pytest.approx(long_side, abs=2)

    def test_slow_page(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        with opened(files.pdf(), drawing_seconds=1) as document:
            slow = tmp_path / "pdftoppm"
            slow.write_text('#!/bin/sh\n[ "$1" = -v ] || exec sleep 30\n')
            slow.chmod(0o755)
            monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
            with pytest.raises(PageTooComplexError):
                document.pages[0].raster()

    def test_crashing_poppler_leaves_pdfium(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        crashing = tmp_path / "pdftoppm"
        crashing.write_text("#!/bin/sh\nkill -SEGV $$\n")
        crashing.chmod(0o755)
        with opened(files.pdf()) as document:
            monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
            assert document.pages[0].raster().min() < 128
            assert [issue.code for issue in document.pages[0].issues] == ["PAGE_DAMAGED"]

    def test_threads(self) -> None:
        with opened(files.pdf(pages=5)) as document, ThreadPoolExecutor(4) as pool:
            layers = list(pool.map(lambda page: page.text_layer(), list(document.pages) * 4))
        assert len({layer for layer in layers if layer}) == 1

    def test_a_page_can_be_shown_after_its_document_was_closed(self) -> None:
        with opened(files.pdf()) as document:
            page = document.pages[0]
            before = page.text_layer()
        assert page.raster().min() < 128
        assert page.text_layer() == before
        assert page.issues == ()

    def test_temporary_file_goes(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        with opened(files.pdf()):
            assert len(list(tmp_path.iterdir())) == 1
        assert not list(tmp_path.iterdir())
        with pytest.raises(DamagedFileError):
            opened(b"%PDF-1.4 nothing")
        assert not list(tmp_path.iterdir())


class TestImages:
    @pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
    def test_png_modes(self, mode: str) -> None:
        pixels = raster(files.saved(files.picture(mode=mode), "png"))
        assert pixels.dtype == np.uint8
        assert pixels.shape[:2] == (100, 200)
        assert pixels[5, 5].max() < 60
        assert pixels[95, 195].min() > 240

    @pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "YCbCr", "LAB"])
    def test_tiff_modes(self, mode: str) -> None:
        source = files.picture()
        made = source.convert(mode) if mode != "LAB" else files.lab(source)
        pixels = raster(files.saved(made, "tiff"))
        assert pixels[5, 5].max() < 60
        assert pixels[95, 195].min() > 240

    def test_cmyk_jpeg(self) -> None:
        pixels = raster(files.saved(files.picture(mode="CMYK"), "jpeg"))
        assert pixels[5, 5].max() < 60
        assert pixels[95, 195].min() > 240

    @pytest.mark.parametrize("kind", ["png", "tiff"])
    def test_sixteen_bits(self, kind: str) -> None:
        samples = np.full((100, 200), 60_000, dtype=np.uint16)
        samples[:50, :100] = 2_000
        pixels = raster(files.saved(Image.fromarray(samples), kind))
        assert pixels.dtype == np.uint8
        assert pixels[5, 5] < 20
        assert 200 < pixels[95, 195] < 240

    def test_floating_point(self) -> None:
        samples = np.ones((100, 200), dtype=np.float32)
        samples[:50, :100] = 0
        pixels = raster(files.saved(Image.fromarray(samples), "tiff"))
        assert (pixels[5, 5], pixels[95, 195]) == (0, 255)

    def test_colours_are_blue_green_red(self) -> None:
        assert raster(files.saved(Image.new("RGB", (9, 9), (250, 10, 5)), "png"))[4, 4].tolist() == [5, 10, 250]

    def test_transparent_means_paper(self) -> None:
        assert raster(files.saved(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "png")).min() == 255

    @pytest.mark.parametrize("kind", ["jpeg", "png", "tiff"])
    @pytest.mark.parametrize(
        ("orientation", "place"), [(1, "top left"), (3, "bottom right"), (6, "top right"), (8, "bottom left")]
    )
    def test_orientation(self, kind: str, orientation: int, place: str) -> None:
        exif = Image.Exif()
        exif[0x0112] = orientation
        pixels = raster(files.saved(files.picture(), kind, exif=exif))
        assert pixels.shape[:2] == ((200, 100) if orientation in (6, 8) else (100, 200))
        assert files.darkest_quarter(pixels) == tuple(place.split())

    def test_pages_of_a_tiff(self) -> None:
        frames = [files.picture(), files.picture(mode="1"), files.picture((50, 80), "L")]
        data = files.saved(frames[0], "tiff", save_all=True, append_images=frames[1:])
        with opened(data) as document:
            assert [page.raster().shape[:2] for page in document.pages] == [(100, 200), (100, 200), (80, 50)]
            assert [page.number for page in document.pages] == [1, 2, 3]

    def test_thumbnails_in_a_tiff_are_no_pages(self) -> None:
        thumbnail = files.picture((20, 10))
        thumbnail.encoderinfo = {"tiffinfo": {254: 1}}
        data = files.saved(files.picture(), "tiff", save_all=True, append_images=[thumbnail])
        with opened(data) as document:
            assert len(document.pages) == 1

    def test_pages_in_threads(self) -> None:
        frames = [files.picture((40 + 10 * n, 50)) for n in range(5)]
        data = files.saved(frames[0], "tiff", save_all=True, append_images=frames[1:])
        with opened(data) as document, ThreadPoolExecutor(4) as pool:
            widths = list(pool.map(lambda page: page.raster().shape[1], list(document.pages) * 5))
        assert widths == [40, 50, 60, 70, 80] * 5

    @pytest.mark.parametrize("kind", ["png", "jpeg", "tiff"])
    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_truncated(self, kind: str, share: float) -> None:
        data = files.saved(Image.effect_noise((200, 200), 90), kind)
        with pytest.raises(DamagedFileError):
            opened(data[: int(len(data) * share)])


class TestLimits:
    def test_bytes(self) -> None:
        with pytest.raises(FileTooLargeError):
            opened(files.pdf(), max_file_bytes=100)

    def test_pdf_pages(self) -> None:
        with pytest.raises(TooManyPagesError):
            opened(files.pdf(pages=6))

    def test_tiff_pages(self) -> None:
        frames = [files.picture((9, 9))] * 6
        with pytest.raises(TooManyPagesError):
            opened(files.saved(frames[0], "tiff", save_all=True, append_images=frames[1:]))

    def test_pixels(self) -> None:
        with pytest.raises(PageTooLargeError):
            opened(files.saved(files.picture(), "png"), max_page_pixels=10_000)

    def test_sides(self) -> None:
        with pytest.raises(PageTooLargeError):
            opened(files.saved(files.picture((40_000, 10)), "png"))

    def test_bomb_is_not_decoded(self) -> None:
        header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
        chunks = b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
        )
        with pytest.raises(PageTooLargeError):
            open_document(b"\x89PNG\r\n\x1a\n" + chunks, Limits())


STARTS = [b"", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0"]


def touch_all(data: bytes) -> None:
    """Open and look at everything; DocumentError and EngineError are the only ways out."""
    try:
        with opened(data, drawing_seconds=5) as document:
            for page in document.pages:
                page.text_layer()
                page.raster()
    except (DocumentError, EngineError):
        pass


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
class TestHostile:
    @settings(max_examples=150, deadline=None)
    @given(
        start=st.sampled_from(STARTS),
        rest=st.binary(max_size=400),
    )
    def test_random_bytes(self, start: bytes, rest: bytes) -> None:
        touch_all(start + rest)

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        kind=st.sampled_from(["png", "jpeg", "tiff", "pdf"]),
        flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8),
    )
    def test_flipped_bytes(self, kind: str, flips: list[tuple[float, int]]) -> None:
        data = bytearray(files.pdf() if kind == "pdf" else files.saved(files.picture(), kind))
        for place, value in flips:
            data[int(place * len(data))] = value
        touch_all(bytes(data))

    def test_unreadable_frame_costs_its_page(self) -> None:
        frames = [files.picture((64, 64)), files.picture((64, 64))]
        data = bytearray(
            files.saved(frames[0], "tiff", save_all=True, append_images=frames[1:], compression="tiff_lzw")
        )
        with opened(bytes(data)) as document:
            offset = document.pages[1].image.tag_v2[273][0]
        data[offset : offset + 8] = b"\xff" * 8
        with opened(bytes(data)) as document:
            assert document.pages[0].raster().shape == (64, 64, 3)
            with pytest.raises(PageUnreadableError):
                document.pages[1].raster()


@pytest.mark.corpus
class TestCorpus:
    @pytest.mark.parametrize(("name", "pages"), [("patient_record_intake_3p.pdf", 3), ("lab_report_wrapped_3p.pdf", 3)])
    def test_born_digital_layers_are_trusted(self, corpus: Path, name: str, pages: int) -> None:
        with open_document((corpus / name).read_bytes(), Limits()) as document:
            layers = [page.text_layer() for page in document.pages]
        assert [layer is not None and layer.trusted for layer in layers] == [True] * pages

    def test_junk_under_handwriting_is_not(self, corpus: Path) -> None:
        with open_document((corpus / "handwritten_note.pdf").read_bytes(), Limits()) as document:
            layer = document.pages[0].text_layer()
        assert layer is not None
        assert not layer.trusted
