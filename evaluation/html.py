"""The report as one HTML page, with the trade-off curve and a picture of every error cut out of its document.

Enters: a report; the documents must still lie where they were. Leaves: a file that needs nothing from anywhere else.
"""

from __future__ import annotations

import base64
import html
import io
import json
from functools import lru_cache
from pathlib import Path

from pdf2image import convert_from_path
from PIL import Image

from evaluation.calibration import curve
from evaluation.chart import tradeoff
from evaluation.report import Report, as_text
from evaluation.score import Judgement

_DPI = 110
_MARGIN = 0.02
_STYLE = """
body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #222; }
pre { background: #f5f5f2; padding: 1rem; overflow-x: auto; font-size: 12px; }
table { border-collapse: collapse; width: 100%; } td, th { border-top: 1px solid #ddd; padding: .4rem; text-align: left;
vertical-align: top; } img { max-width: 30rem; border: 1px solid #ccc; } .silent { color: #b00020; font-weight: 600; }
"""


def write_html(report: Report, path: Path, most: int = 500) -> None:
    """Writes the report with at most `most` errors, silent ones first."""
    figures = html.escape(as_text(report, most_errors=0))
    rows = "\n".join(_row(error) for error in report.errors[:most])
    path.write_text(
        f"<!doctype html><meta charset=utf-8><title>Accuracy</title><style>{_STYLE}</style>"
        f"<h1>Accuracy</h1><pre>{figures}</pre><h2>Silent errors against straight-through</h2>"
        f"{tradeoff(curve(report.judgements))}<h2>Errors</h2><table>"
        f"<tr><th>where<th>expected<th>got<th>picture</tr>\n{rows}</table>\n",
        encoding="utf-8",
    )


def _row(error: Judgement) -> str:
    mark = "silent" if error.silent else "review" if error.given else "missed"
    where = f"{Path(error.file).name}<br>{error.document_type}.{error.name}<br><span class={mark}>{mark}</span>"
    if error.given is None:
        return f"<tr><td>{where}<td>{_show(error.expected)}<td><td></tr>"
    issues = ", ".join(issue.code for issue in error.given.issues)
    told = f"{_show(error.given.value)}<br><small>{error.given.confidence:.3f} {html.escape(issues)}</small>"
    return f"<tr><td>{where}<td>{_show(error.expected)}<td>{told}<td>{_picture(error)}</tr>"


def _show(value: object) -> str:
    return "" if value is None else html.escape(json.dumps(value, ensure_ascii=False))


def _picture(error: Judgement) -> str:
    if error.given is None:
        return ""
    page = _page(error.file, error.given.page)
    left, top, right, bottom = error.given.box
    across, down = page.size
    cut = page.crop((
        max(0.0, left - _MARGIN) * across, max(0.0, top - _MARGIN) * down,
        min(1.0, right + _MARGIN) * across, min(1.0, bottom + _MARGIN) * down,
    ))  # fmt: skip
    packed = io.BytesIO()
    cut.convert("RGB").save(packed, "JPEG", quality=70)
    return f'<img alt="" src="data:image/jpeg;base64,{base64.b64encode(packed.getvalue()).decode()}">'


@lru_cache(maxsize=16)
def _page(file: str, number: int) -> Image.Image:
    if file.endswith(".pdf"):
        return convert_from_path(file, dpi=_DPI, first_page=number, last_page=number)[0]
    with Image.open(file) as picture:
        picture.seek(number - 1)
        return picture.copy()
