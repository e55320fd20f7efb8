"""Numbers under a doctor's name, which are the doctor's: "Reg. No. 061442" below "Dr. P. Deshmane".

Enters: the runs of a document with the labels found in them. Leaves: the labels that ask for a doctor's number there
and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.kinds import later as regex
from parsers.labels.labels import Hit
from parsers.labels.layout import Run

FIELDS = frozenset({"provider_id", "prescriber_license"})
"""The fields of a doctor's number."""
_DOCTOR = regex.compile(r"(?:dr|prof)\b\.? ?\p{L}|(?:.{4,40}\b)?(?:m\.?d|mbbs|m\.?s|dnb|mbchb)\b", regex.IGNORECASE)


def under_names(runs: Sequence[Run], hits: Mapping[int, Sequence[Hit]]) -> dict[int, list[Hit]]:
    """The labels by run, of the runs that stand right under a doctor's name and ask for a number."""
    return {
        id(run): [_of_doctor(hit) for hit in hits[id(run)]]
        for above, run in _stacked(runs)
        if any(hit.start == 0 and _meant(hit) for hit in hits[id(run)]) and _DOCTOR.match(above.text, timeout=1)
    }


def _stacked(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Runs right under one another in one column, set flush at either side or centred."""
    for above, run in pairwise(sorted(runs, key=lambda each: (each.page, each.middle))):
        near = above.page == run.page and 0 < run.middle - above.middle < 2.2 * max(above.height, run.height)
        sides = (above.left - run.left, above.right - run.right, above.left + above.right - run.left - run.right)
        if near and min(map(abs, sides)) < 2 * run.tokens[0].char:
            yield above, run


def _meant(hit: Hit) -> bool:
    return any(each.field and each.field.name in FIELDS for each in hit.phrases)


def _of_doctor(hit: Hit) -> Hit:
    own = tuple(each for each in hit.phrases if each.field and each.field.name in FIELDS)
    return replace(hit, phrases=own or hit.phrases)
