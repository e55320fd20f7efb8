"""A page that is one JPEG is taken out of its PDF as it is; whatever else a page may be is drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from functions.extract.document import open_document
from functions.extract.engines.base import Picture
from functions.extract.formats import poppler
from functions.settings import Limits
from tests.extract import files

WHITE = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 %s >>"
NOTHING_SHOWS = WHITE % "/Length 1" + "\nstream\n\x00\nendstream"
SCAN = "612 0 0 792 0 0 cm /Scan Do"


def _raster(data: bytes) -> tuple[Picture, list[str]]:
    with open_document(data, Limits()) as document:
        page = document.pages[0]
        return page.raster(), [issue.code for issue in page.issues]


def _no_poppler(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Whoever has Poppler draw gets nothing."""
    crashing = folder / "pdftoppm"
    crashing.write_text("#!/bin/sh\nkill -SEGV $$\n")
    crashing.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_its_own_pixels_and_nothing_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _no_poppler(monkeypatch, tmp_path)
    found, issues = _raster(files.jpeg_page())
    whole = np.asarray(files.picture((1700, 2200), "L")).astype(int)
    assert found.shape == (2200, 1700) and np.abs(found - whole).mean() < 0.1
    assert issues == []


@pytest.mark.parametrize(
    ("rotation", "place"), [(0, "top left"), (90, "top right"), (180, "bottom right"), (270, "bottom left")]
)
def test_turned_as_the_page_is(rotation: int, place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _no_poppler(monkeypatch, tmp_path)
    found, issues = _raster(files.jpeg_page(f"/Rotate {rotation}"))
    assert files.darkest_quarter(found) == tuple(place.split())
    assert found.shape == ((1700, 2200) if rotation in (90, 270) else (2200, 1700)) and issues == []


def test_as_large_as_it_would_be_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _no_poppler(monkeypatch, tmp_path)
    half = files.jpeg_page("/MediaBox [0 0 306 396]", "", "306 0 0 396 0 0 cm /Scan Do")
    assert _raster(half)[0].shape == (2200, 1700)
    wall = files.jpeg_page("/MediaBox [0 0 1224 1584]", "", "1224 0 0 1584 0 0 cm /Scan Do")
    assert max(_raster(wall)[0].shape) == pytest.approx(3400, abs=1)


@pytest.mark.parametrize(
    "data",
    [
        files.jpeg_page("", "/SMask 6 0 R", SCAN, NOTHING_SHOWS),
        files.jpeg_page("", "/Mask [200 255]"),
        files.jpeg_page("", "", f"0 0 300 792 re W n {SCAN}"),
        files.jpeg_page("", "", f"/Faint gs {SCAN}"),
        files.jpeg_page("/CropBox [0 0 306 792]"),
        files.jpeg_page("", "", "612 0 0 -792 0 792 cm /Scan Do"),
        files.jpeg_page("", "", "0 792 -612 0 612 0 cm /Scan Do"),
        files.jpeg_page("", "", "300 0 0 400 100 100 cm /Scan Do"),
        files.jpeg_page("", "", f"{SCAN} Q q 0 0 1 1 re f"),
    ],
    ids=["masked", "keyed", "clipped", "faint", "cropped", "mirrored", "on its side", "in part", "and more"],
)
def test_what_is_anything_else_is_drawn(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(data)
    found, _ = _raster(data)
    drawn = poppler.render(file, 1, max(found.shape), 20).picture
    assert found.shape == drawn.shape and (found == drawn).all()


def test_colours_turned_round_by_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _no_poppler(monkeypatch, tmp_path)
    found, _ = _raster(files.jpeg_page("", "/Decode [1 0]"))
    assert found[50, 50] > 200 and found[-50, -50] < 50


@pytest.mark.parametrize("spoil", ["trailer", "operator"])
def test_what_poppler_complains_of_is_damaged(spoil: str) -> None:
    data = files.jpeg_page("", "", f"{SCAN} Q q 1 0 0 1 0 0 cm /Stamp Dx")
    damaged = {"trailer": files.jpeg_page()[:-26], "operator": data}[spoil]
    found, issues = _raster(damaged)
    assert found.min() < 60 and issues == ["PAGE_DAMAGED"]


def test_it_is_drawn_where_pictures_cannot_be_listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    failing = tmp_path / "pdfimages"
    failing.write_text("#!/bin/sh\nexit 3\n")
    failing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    found, issues = _raster(files.jpeg_page())
    assert found.shape == (2200, 1700) and found.min() < 60 and issues == []
