"""What a fit of the fields' confidences gains and costs, as text.

Enters: observations with the confidences of the rules and with fitted ones. Leaves: a reliability table, the expected
calibration error, and what passes unseen at the threshold, rightly and wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.calibration import binned, expected_calibration_error
from evaluation.fields.study import Observation
from evaluation.score import ratio


@dataclass(frozen=True, slots=True)
class Passing:
    """Fields given, those that nobody is asked about, and those of them that are wrong; `held`: on the papers."""

    given: int
    passed: int
    wrong: int
    held: int


def passing(observations: Sequence[Observation], held: int, threshold: float) -> Passing:
    """What passes: what the rules let pass and is said to be at least as probable as `threshold`."""
    clear = [each for each in observations if each.passed and each.said >= threshold]
    return Passing(len(observations), len(clear), sum(not each.right for each in clear), held)


def capped(observations: Sequence[Observation], threshold: float) -> list[float]:
    """The confidences as records carry them: below the threshold where the rules ask a person."""
    return [each.said if each.passed else min(each.said, threshold - 0.05) for each in observations]


def as_text(title: str, observations: Sequence[Observation], held: int, threshold: float) -> str:
    """One section of the report."""
    found = passing(observations, held, threshold)
    said = zip(capped(observations, threshold), (each.right for each in observations), strict=True)
    bins = binned(said)
    error = expected_calibration_error(bins) or 0.0
    lines = [
        f"{title}: {found.given} fields given",
        "  confidence   fields    said   right",
        *(f"  {b.low:.1f} to {b.high:.1f} {b.count:8d}   {b.confidence:.3f}   {b.right:.3f}" for b in bins),
        f"  expected calibration error {error:.3f}",
        f"  silent errors {_per_cent(found.wrong, found.passed)} ({found.wrong} of {found.passed}), straight through "
        f"{_per_cent(found.passed, found.held)} of {found.held}",
    ]
    return "\n".join(lines) + "\n"


def _per_cent(part: int, whole: int) -> str:
    share = ratio(part, whole)
    return "-" if share is None else f"{100 * share:.2f} %"
