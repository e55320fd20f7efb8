"""Figures for people and for programs.

Enters: scores of files. Leaves: a plain-text report, or the same as JSON. Rates are fractions in JSON and per cent in
text. The report holds what is printed on the documents: it is for whoever may see those.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from evaluation.calibration import curve, expected_calibration_error, table
from evaluation.degrade import CLASSES, GOOD
from evaluation.score import Figures, FileScore, Judgement, figures, ratio

_CLASS_OF = {name: title for title, names in CLASSES.items() for name in names}


@dataclass(frozen=True)
class Report:
    """Scores of files, and every figure that is told about them."""

    scores: Sequence[FileScore]

    @cached_property
    def judgements(self) -> list[Judgement]:
        """All fields of all files."""
        return [judgement for score in self.scores for judgement in score.judgements]

    @cached_property
    def errors(self) -> list[Judgement]:
        """Everything that is not right; silent errors first."""
        wrong = (judgement for judgement in self.judgements if judgement.verdict != "right")
        return sorted(wrong, key=lambda judgement: (not judgement.silent, judgement.given is None, judgement.file))

    @property
    def type_accuracy(self) -> float | None:
        """Documents whose type was recognised ÷ documents."""
        pairs = [pair for score in self.scores for pair in score.types]
        return ratio(sum(true == got for true, got in pairs), len(pairs))

    def types(self) -> dict[str, tuple[int, int]]:
        """Documents recognised and documents there are, by true type."""
        counts: dict[str, tuple[int, int]] = {}
        for true, got in sorted(pair for score in self.scores for pair in score.types):
            right, whole = counts.get(true, (0, 0))
            counts[true] = (right + (true == got), whole + 1)
        return counts

    def splits(self) -> tuple[int, int]:
        """Documents of packets that got exactly their pages, and documents of packets."""
        pairs = [pair for score in self.scores for pair in score.splits]
        return sum(true == got for true, got in pairs), len(pairs)

    def contradicted(self) -> tuple[int, int]:
        """Fields that the paper contradicts and nobody is asked about, and all that it contradicts and were given."""
        doubtful = [judgement for judgement in self.judgements if judgement.doubtful and judgement.given is not None]
        return sum(judgement.trusted for judgement in doubtful), len(doubtful)

    @property
    def lost(self) -> int:
        """Fields missed in documents that nobody is asked to look at."""
        return sum(score.lost for score in self.scores)

    @property
    def seconds(self) -> float:
        """Mean wall time per file."""
        return sum(score.seconds for score in self.scores) / max(1, len(self.scores))

    def groups(self) -> dict[str, dict[str, Figures]]:
        """Figures by document type, field, degradation (and class of these) and layout; "" are records too many."""
        return {
            "type": _grouped((j.document_type, j) for j in self.judgements),
            "type, as good offices send it": _grouped((j.document_type, j) for j in self._good()),
            "class": self._by_file(lambda score: _CLASS_OF.get(score.truth.degradation, "")),
            "field": _grouped((f"{j.document_type}.{j.name}", j) for j in self.judgements),
            "degradation": self._by_file(lambda score: score.truth.degradation),
            "layout": self._by_file(lambda score: score.truth.layout),
        }

    def good(self) -> Figures:
        """Figures of the documents that an office with a working scanner sends."""
        return figures(self._good())

    def _good(self) -> list[Judgement]:
        return [j for score in self.scores if score.truth.degradation in GOOD for j in score.judgements]

    def _by_file(self, key: Callable[[FileScore], str]) -> dict[str, Figures]:
        return _grouped((key(score), j) for score in self.scores for j in score.judgements if key(score))

    def as_json(self) -> dict[str, object]:
        """The whole report as JSON-ready values."""
        bins = table(self.judgements)
        (split, parts), (trusted, contradicted) = self.splits(), self.contradicted()
        return {
            "files": len(self.scores),
            "type_accuracy": self.type_accuracy,
            "overall": _figures_json(figures(self.judgements)),
            "good_scans": _figures_json(self.good()),
            "type_accuracy_by_type": {
                name: {"right": right, "documents": whole} for name, (right, whole) in self.types().items()
            },
            "packets": {"documents": parts, "with_exactly_their_pages": split},
            "contradicted": {"given": contradicted, "not_marked": trusted},
            "missed_silently": self.lost,
            "seconds_per_file": round(self.seconds, 2),
            "by": {
                name: {key: _figures_json(held) for key, held in group.items()} for name, group in self.groups().items()
            },
            "calibration": {
                "expected_calibration_error": expected_calibration_error(bins),
                "bins": [asdict(held) for held in bins],
            },
            "thresholds": [asdict(point) for point in curve(self.judgements)],
            "types": [
                {"file": score.file, "expected": true, "got": got} for score in self.scores for true, got in score.types
            ],
            "errors": [error_json(error) for error in self.errors],
        }


def error_json(error: Judgement) -> dict[str, object]:
    """One error as JSON-ready values: expected, got, confidence, flagged or silent, where it stands."""
    given = error.given
    found: dict[str, object] = {
        "file": error.file,
        "type": error.document_type,
        "field": error.name,
        "verdict": error.verdict,
        "silent": error.silent,
        "expected": error.expected,
    }
    if given is None:
        return found
    return found | {
        "got": given.value,
        "raw": given.raw,
        "confidence": given.confidence,
        "needs_review": given.needs_review,
        "issues": [issue.code for issue in given.issues],
        "engine": given.engine,
        "page": given.page,
        "box": given.box,
    }


def _figures_json(held: Figures) -> dict[str, object]:
    return {
        "truth": held.truth,
        "given": held.given,
        "right": held.right,
        "wrong": held.verdicts.get("wrong", 0),
        "missed": held.verdicts.get("missed", 0),
        "invented": held.verdicts.get("invented", 0),
        "silent": held.silent,
        "recall": held.recall,
        "precision": held.precision,
        "silent_error_rate": held.silent_error_rate,
        "straight_through_rate": held.straight_through_rate,
    }


def _grouped(pairs: Iterable[tuple[str, Judgement]]) -> dict[str, Figures]:
    groups: dict[str, Figures] = {}
    for key, judgement in pairs:
        groups.setdefault(key, Figures()).add(judgement)
    return dict(sorted(groups.items()))


def as_text(report: Report, *, most_errors: int = 200) -> str:
    """The report as plain text, 120 columns; at most `most_errors` errors, silent ones first."""
    overall = figures(report.judgements)
    lines = [
        f"{len(report.scores)} files, {overall.truth} fields in the truth, {report.seconds:.1f} s a file",
        f"type accuracy {_percent(report.type_accuracy)}   missed without a word {report.lost}",
        *_notes(report),
        "",
        _row("", ("truth", "recall", "precision", "silent err", "straight", "silent", "wrong", "missed", "invented")),
        _figures_row("all", overall),
    ]
    if report.good().truth:
        lines.append(_figures_row("born digital, clean, 200 dpi", report.good()))
    for name, group in report.groups().items():
        shown = {key: held for key, held in group.items() if name != "field" or held.right < held.truth}
        if shown:
            title = "by field, those not always right" if name == "field" else f"by {name}"
            lines += ["", title, *(_figures_row(key, held) for key, held in shown.items())]
    bins = table(report.judgements)
    lines += ["", f"calibration: expected error {_percent(expected_calibration_error(bins))}"]
    lines += [f"  {b.low:.1f}–{b.high:.1f}  n={b.count:<5} said {b.confidence:.3f}  was {b.right:.3f}" for b in bins]
    lines += ["", "if confidence alone decided"]
    for point in curve(report.judgements):
        silent, through = _percent(point.silent_error_rate), _percent(point.straight_through_rate)
        lines.append(f"  ≥ {point.threshold:<6} silent errors {silent:>8}   straight through {through:>8}")
    lines += ["", f"{len(report.errors)} errors"]
    lines += [error_text(error) for error in report.errors[:most_errors]]
    return "\n".join(lines) + "\n"


def _notes(report: Report) -> list[str]:
    """What only some folders hold: types that were mistaken, packets, papers that contradict themselves."""
    lines = [
        f"  {name or 'no document'}: {right} of {whole} recognised"
        for name, (right, whole) in report.types().items()
        if right < whole
    ]
    split, parts = report.splits()
    if parts:
        lines.append(f"packets: {split} of {parts} documents got exactly their pages")
    trusted, contradicted = report.contradicted()
    if contradicted:
        lines.append(f"contradicted by the paper itself: {contradicted} given, {trusted} of them not marked for review")
    return lines


def error_text(error: Judgement) -> str:
    """One error on one or two lines."""
    mark = "SILENT" if error.silent else "review" if error.given else "missed"
    head = f"{mark}  {error.file}  {error.document_type}.{error.name}"
    if error.given is None:
        return f"{head}\n        expected {_show(error.expected)}"
    issues = ",".join(issue.code for issue in error.given.issues)
    told = f"{error.given.confidence:.3f} {error.given.engine} {issues}".rstrip()
    return f"{head}  ({told})\n        expected {_show(error.expected)}\n        got      {_show(error.given.value)}"


def _show(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name}={member!r}" for name, member in value.items())
    return "nothing" if value is None else repr(value)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.2f} %"


def _figures_row(name: str, held: Figures) -> str:
    rates = (held.recall, held.precision, held.silent_error_rate, held.straight_through_rate)
    counts = (held.silent, *(held.verdicts.get(verdict, 0) for verdict in ("wrong", "missed", "invented")))
    return _row(name, (str(held.truth), *map(_percent, rates), *map(str, counts)))


def _row(name: str, cells: Sequence[str]) -> str:
    return f"  {name:<40}" + "".join(f"{cell:>11}" for cell in cells[:5]) + "".join(f"{cell:>9}" for cell in cells[5:])
