"""The figures of a study as plain text.

Enters: outcomes of papers. Leaves: text. F1 and error rates are shares (0 to 1), angles degrees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from evaluation.calibration import Bin, binned, expected_calibration_error
from evaluation.reading.readers import PREPARATIONS, READERS, STUDENT
from evaluation.reading.study import Observation, Outcome
from evaluation.reading.words import Score
from evaluation.reading.written import Told
from functions.extract.calibration import Curve, curve_of

PHOTOS = ("photo", "shadow", "uneven_light", "perspective", "crumpled")
NAMES = (STUDENT, *READERS)


def as_text(
    outcomes: Sequence[Outcome], leans: Sequence[float], curves: Mapping[str, Curve], strays: Sequence[Told] = ()
) -> str:
    """The whole report; `leans` are the degrees that straightened pages still lean.

    `strays` are the words of forms on which a few were written by hand.
    """
    observations = [observation for outcome in outcomes for observation in outcome.observations]
    made = [outcome for outcome in outcomes if not outcome.kind.startswith("real")]
    return "\n".join(
        [
            f"{len(outcomes)} papers, {sum(outcome.readers['both'].printed for outcome in outcomes)} words known",
            *_readers(made, [outcome for outcome in outcomes if outcome.kind.startswith("real")]),
            *_preparations(made),
            *_agreement(observations),
            *_handwriting(outcomes),
            *_told(outcomes, strays),
            *_orientation([right for outcome in outcomes for right in outcome.turns]),
            *_leaning(leans),
            *_reliability([seen for outcome in made for seen in outcome.observations], curves),
            "",
        ]
    )


def _readers(made: Sequence[Outcome], real: Sequence[Outcome]) -> Iterator[str]:
    yield "\nwords: F1 / letters wrong (CER), by reader\n" + _row("", ["papers", "words", *NAMES])
    yield _compared("all made papers", made)
    yield _compared("  print", [outcome for outcome in made if not outcome.by_hand])
    yield _compared("  filled in by hand", [outcome for outcome in made if outcome.by_hand])
    yield _compared("  photographs", [outcome for outcome in made if outcome.kind in PHOTOS])
    for kind in sorted({outcome.kind for outcome in made}):
        yield _compared(kind, [outcome for outcome in made if outcome.kind == kind])
    known = [outcome for outcome in real if outcome.complete]
    for kind in sorted({outcome.kind for outcome in known}):
        yield _compared(kind, [outcome for outcome in known if outcome.kind == kind])
    partly = [outcome for outcome in real if not outcome.complete]
    if partly:
        yield "\nreal papers of which only field values are known: share of the values' words that were read"
        for outcome in partly:
            shares = [f"{outcome.readers[name].recall:.3f}" for name in NAMES]
            yield _row(f"{outcome.kind}: {outcome.name}"[:42], ["1", str(outcome.readers[STUDENT].printed), *shares])


def _compared(name: str, outcomes: Sequence[Outcome]) -> str:
    if not outcomes:
        return _row(name, ["0", "0"])
    totals = [_total(outcome.readers[reader] for outcome in outcomes) for reader in NAMES]
    return _row(name, [str(len(outcomes)), str(totals[0].printed), *map(_accuracy, totals)])


def _preparations(made: Sequence[Outcome]) -> Iterator[str]:
    tried = [outcome for outcome in made if outcome.preparations]
    if not tried:
        return
    yield "\none look by one engine, by preparation: F1 / CER\n" + _row("", ["papers", "words", "all", "photographs"])
    for engine, treatment in PREPARATIONS:
        key = engine, treatment or "none"
        total = _total(outcome.preparations[key] for outcome in tried)
        photos = _total(outcome.preparations[key] for outcome in tried if outcome.kind in PHOTOS)
        shown = _accuracy(photos) if photos.printed else "–"
        yield _row(f"{engine}, {key[1]}", [str(len(tried)), str(total.printed), _accuracy(total), shown])


def _agreement(observations: Sequence[Observation]) -> Iterator[str]:
    both = [seen for seen in observations if seen.reader == "both"]
    if not both:
        return
    yield "\nwords by how the two readers compare: share of all, share right, n"
    parts: dict[str, Callable[[Observation], bool]] = {
        "agreed": lambda seen: seen.standing.startswith("agreed"),
        "  of these with digits": lambda seen: seen.standing.startswith("agreed") and seen.digits,
        "  of these on pages not hard": lambda seen: seen.standing == "agreed",
        "  on these with digits": lambda seen: seen.standing == "agreed" and seen.digits,
        "disagreed": lambda seen: seen.standing.startswith("disagreed"),
        "seen by one alone": lambda seen: seen.standing.startswith("unseen"),
    }
    for name, chosen in parts.items():
        held = [seen.right for seen in both if chosen(seen)]
        if held:
            yield _row(name, [f"{len(held) / len(both):.3f}", f"{np.mean(held):.4f}", f"n={len(held)}"])


def _handwriting(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield "\npapers on which words were taken for handwriting, and the share of their words"
    for name, by_hand in (("filled in by hand", True), ("print", False)):
        shares = [outcome.handwritten for outcome in outcomes if outcome.by_hand is by_hand]
        if shares:
            told = [share for share in shares if share]
            share = f"{np.mean(told):.3f}" if told else "–"
            yield _row(name, [f"{len(told)} of {len(shares)}", share])


def _told(outcomes: Sequence[Outcome], strays: Sequence[Told]) -> Iterator[str]:
    yield "\nwords told from print, in hands that were not learnt from: recall, precision, n"
    by_hand, printed = list[Told](), list[Told]()
    for outcome in outcomes:
        (by_hand if any(word.by_hand for word in outcome.told) else printed).extend(outcome.told)
    for name, words in (("papers filled in by hand", by_hand), ("forms with a few words by hand", strays)):
        yield from _found(name, words)
        yield from _found("  of these words with digits", [word for word in words if word.digits])
    for name, words in (("print on papers filled in by hand", by_hand), ("print on other papers", printed)):
        marks = [word.marked for word in words if not word.by_hand]
        if marks:
            yield _row(name, [f"{sum(marks)} of {len(marks)}", f"{np.mean(marks):.4f}"])


def _found(name: str, words: Sequence[Told]) -> Iterator[str]:
    """Recall and precision of what was taken for handwriting."""
    written, marked = ([word for word in words if getattr(word, what)] for what in ("by_hand", "marked"))
    if written and marked:
        both = sum(word.marked for word in written)
        yield _row(name, [f"{both / len(written):.3f}", f"{both / len(marked):.3f}", f"n={len(written)}"])


def _orientation(turns: Sequence[bool]) -> Iterator[str]:
    if turns:
        yield f"\npages turned by 90, 180 or 270 degrees and made upright: {np.mean(turns):.4f} (n={len(turns)})"


def _leaning(leans: Sequence[float]) -> Iterator[str]:
    if leans:
        middle, most = float(np.median(leans)), float(np.quantile(leans, 0.95))
        yield (
            f"\ndegrees still leaning after straightening: median {middle:.2f}, 95 % within {most:.2f}, "
            f"worst {max(leans):.2f}; within 0.3: {np.mean(np.array(leans) <= 0.3):.3f} (n={len(leans)})"
        )


def _reliability(observations: Sequence[Observation], curves: Mapping[str, Curve]) -> Iterator[str]:
    yield "\nexpected calibration error of word confidences, before → after"
    for reader in READERS:
        seen = [observation for observation in observations if observation.reader == reader]
        if not seen:
            continue
        before = binned((each.confidence, each.right) for each in seen)
        after = binned((confidence(each, curves), each.right) for each in seen)
        yield _row(reader, [f"{expected_calibration_error(before):.4f}", f"{expected_calibration_error(after):.4f}",
                            f"n={len(seen)}"])  # fmt: skip
        yield from _bins("before", before)
        yield from _bins("after", after)


def confidence(observation: Observation, curves: Mapping[str, Curve]) -> float:
    """The confidence of a word after calibration."""
    curve = curve_of(observation.standing, curves)
    return observation.confidence if curve is None else curve.at(observation.confidence)


def _bins(name: str, bins: Sequence[Bin]) -> Iterator[str]:
    for held in bins:
        said, was = f"said {held.confidence:.3f}", f"was {held.right:.3f}"
        yield f"    {name:<7}{held.low:.1f}–{held.high:.1f}  n={held.count:<6} {said}  {was}"


def _total(scores: Iterator[Score]) -> Score:
    return sum(scores, Score())


def _accuracy(score: Score) -> str:
    return f"{score.f1:.3f} / {score.cer:.3f}"


def _row(name: str, cells: Sequence[str]) -> str:
    return f"  {name:<42}" + "".join(f"{cell:>16}" for cell in cells)
