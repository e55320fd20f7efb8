"""Fitting what words say of types, on papers small enough to see through."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.recognition.fit import FEWEST, Paper, fit, left_out, save
from evaluation.recognition.study import as_text, told
from parsers.classify import UNKNOWN

SAID = {
    "hospital_bill": "charges total room ward nursing subtotal tax paid",
    "lab_report": "specimen range blood serum result flag method units",
    UNKNOWN: "dear sincerely letter we thank you for asking",
}


def _papers() -> list[Paper]:
    return [
        Paper(frozenset([*said.split(), "patient", f"name{at}"]), name, f"{name} {at}")
        for name, said in SAID.items()
        for at in range(2 * FEWEST)
    ]


def test_words_that_one_type_prints_tell_it_on_papers_not_seen() -> None:
    papers = _papers()
    seen = [paper for weights, own in left_out(papers) for paper in own if told(weights, paper) == paper.type]
    assert sorted(each.layout for each in seen) == sorted(each.layout for each in papers)
    assert as_text(papers).splitlines()[-1].split() == ["all", str(len(papers)), "100.0%"]


def test_words_of_few_layouts_and_words_of_all_types_tell_nothing() -> None:
    weights = fit(_papers())
    assert set(weights.words) == {"patient", *" ".join(SAID.values()).split()}
    assert max(map(abs, weights.words["patient"])) < 0.1
    assert told(weights, Paper(frozenset({"name1"}), UNKNOWN, "")) == UNKNOWN


def test_what_is_saved_is_what_was_fitted(tmp_path: Path) -> None:
    papers = _papers()
    save(fit(papers), papers, "a test", tmp_path / "words.json")
    held = json.loads((tmp_path / "words.json").read_text("utf-8"))
    assert held["types"] == sorted(SAID)
    assert {word: tuple(row) for word, row in held["words"].items()} == dict(fit(papers).words)
    assert (held["papers"], held["layouts"]) == (len(papers), len(papers))
