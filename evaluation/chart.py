"""The trade-off curve as a drawing: silent errors against what goes through, by threshold of confidence.

Enters: points of calibration.curve, rates from 0 to 1. Leaves: an SVG that needs nothing from anywhere else.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.calibration import Point

_WIDTH, _HEIGHT = 620, 360
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 20, 20, 50
_LEAST_HEIGHT = 0.005
"""The axis of silent errors reaches at least this far: half of one per cent is what may be missed at most."""


def tradeoff(points: Sequence[Point]) -> str:
    """Straight-through rate from left to right, silent error rate upward, thresholds as labels; "" without points."""
    known = [
        (point.straight_through_rate, point.silent_error_rate, point.threshold)
        for point in points
        if point.straight_through_rate is not None and point.silent_error_rate is not None
    ]
    if not known:
        return ""
    highest = max(_LEAST_HEIGHT, *(silent for _, silent, _ in known)) * 1.1
    # More may go through than the truth holds, where fields are made up.
    widest = max(1.0, *(through for through, _, _ in known))
    across = _WIDTH - _LEFT - _RIGHT
    down = _HEIGHT - _TOP - _BOTTOM
    places = [(_LEFT + across * x / widest, _TOP + down * (1 - y / highest), label) for x, y, label in known]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/><text x="{x + 5:.1f}" y="{y - 5:.1f}">{label:g}</text>'
        for x, y, label in places
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" role="img" aria-label="Silent errors against what '
        'goes through" font-size="11" fill="#335" stroke="none">'
        f"{_axes(widest, highest)}"
        f'<polyline points="{line}" fill="none" stroke="#335" stroke-width="1.5"/>{marks}</svg>'
    )


def _axes(widest: float, highest: float) -> str:
    base, end = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    parts = [f'<path d="M{_LEFT} {_TOP}V{base}H{end}" fill="none" stroke="#999"/>']
    for step in range(6):
        share = step / 5
        x = _LEFT + (end - _LEFT) * share
        y = base - (base - _TOP) * share
        parts.append(f'<text x="{x:.1f}" y="{base + 16}" text-anchor="middle">{100 * widest * share:.0f} %</text>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{100 * highest * share:.2f} %</text>')
    parts.append(f'<text x="{(_LEFT + end) / 2:.0f}" y="{base + 38}" text-anchor="middle">straight through</text>')
    parts.append(f'<text x="{_LEFT + 8}" y="{_TOP + 4}">silent errors; numbers: threshold of confidence</text>')
    return "".join(parts)
