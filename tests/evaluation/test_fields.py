"""The fit of the fields' confidences: it finds what it was made from, and is measured on layouts it has not seen."""

from __future__ import annotations

import random
from pathlib import Path

from evaluation.fields.fit import cross_validated, fit, folds, save
from evaluation.fields.report import as_text, passing
from evaluation.fields.study import Observation, observe, said_by
from evaluation.maker import Order, make
from evaluation.pipeline import extractor
from evaluation.truth import documents_in
from parsers.calibration import probability


def made(count: int = 3000) -> list[Observation]:
    """Fields that are right in 95 of 100, and in 60 of 100 where there is a doubt; every fifth has one."""
    rng = random.Random(7)
    found = []
    for at in range(count):
        doubt = rng.random() < 0.2
        traits = {"always": 1.0, **({"doubt AMBIGUOUS": 1.0} if doubt else {})}
        right = rng.random() < (0.6 if doubt else 0.95)
        found.append(Observation(f"layout{at % 20}", traits, 0.99, not doubt, right))
    return found


def test_the_weights_give_the_shares_that_are_right() -> None:
    weights = fit(made())
    assert abs(probability({"always": 1.0}, weights) - 0.95) < 0.02
    assert abs(probability({"always": 1.0, "doubt AMBIGUOUS": 1.0}, weights) - 0.6) < 0.05


def test_a_trait_that_was_seldom_met_has_no_weight() -> None:
    seldom = [Observation("one", {"always": 1.0, "kind email": 1.0}, 0.9, True, True)] * 3
    assert "kind email" not in fit([*made(), *seldom])


def test_every_layout_is_measured_by_weights_that_were_fitted_without_it() -> None:
    groups = list(folds(made()))
    assert sorted(layout for group in groups for layout in group) == sorted({each.layout for each in made()})
    ordered, said = cross_validated(made())
    assert len(ordered) == len(said) == 3000
    report = as_text("Fitted", said_by(ordered, said), 3200, 0.9)
    assert "expected calibration error 0.0" in report


def test_only_what_the_rules_let_pass_can_pass() -> None:
    sure = said_by(made(), [0.99] * 3000)
    found = passing(sure, 3200, 0.9)
    assert found.passed == sum(each.passed for each in sure)
    assert passing(said_by(sure, [0.5] * 3000), 3200, 0.9).passed == 0


def test_a_document_is_observed_field_by_field(tmp_path: Path) -> None:
    from evaluation.documents.gallery import layouts  # noqa: PLC0415

    [layout] = [layout for layout in layouts("train") if layout.name == "bill_us_statement"]
    make(Order(layout, 1, "born_digital"), tmp_path)
    [job] = documents_in(tmp_path)
    extractor(tmp_path / "pages")(job[0])
    [outcome] = observe([job], tmp_path / "pages")
    assert outcome.held >= len(job[1].documents[0].fields)
    assert {each.layout for each in outcome.observations} == {"bill_us_statement"}
    assert sum(each.right for each in outcome.observations) > 5
    weights = fit(outcome.observations * 5)
    save(weights, outcome.observations, "a test", tmp_path / "weights.json")
    assert '"layouts": 1' in (tmp_path / "weights.json").read_text()
