"""Fits what a paper's words say of its type.

Enters: papers with their types and the layouts they were drawn in. Leaves: weights of the words that enough layouts
print. A multinomial logistic regression with a ridge on which words there are, each paper's row scaled to length one
(Salton & Buckley 1988), types weighed alike however many papers they have; by Adam (Kingma & Ba 2015), all papers at
each step.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parsers.type_words import TypeWords

FEWEST = 6
"""Layouts that a word must be printed in: what fewer print is their own, a made-up name above all."""
RIDGE = 0.1
STEPS = 600
PACE = 0.1
FOLDS = 8


@dataclass(frozen=True, slots=True)
class Paper:
    """One document, or one of its pages: its words, its type, the layout that it was drawn in."""

    words: frozenset[str]
    type: str
    layout: str


def fit(papers: Sequence[Paper]) -> TypeWords:
    """The weights, rounded to hundredths."""
    types = sorted({paper.type for paper in papers})
    listed = _words(papers)
    table = _table(papers, listed)
    answers = np.array([[float(paper.type == name) for name in types] for paper in papers])
    count = Counter(paper.type for paper in papers)
    share = np.array([1 / count[paper.type] for paper in papers])
    weights = np.round(_descended(table, answers, share / share.mean()), 2)
    by_word = {word: tuple(map(float, row)) for word, row in zip(listed, weights[1:], strict=True)}
    return TypeWords(tuple(types), tuple(map(float, weights[0])), by_word)


def _words(papers: Sequence[Paper]) -> list[str]:
    """Those that FEWEST layouts print, sorted."""
    layouts: dict[str, set[str]] = defaultdict(set)
    for paper in papers:
        for word in paper.words:
            layouts[word].add(paper.layout)
    return sorted(word for word, found in layouts.items() if len(found) >= FEWEST)


def _table(papers: Sequence[Paper], listed: Sequence[str]) -> NDArray[np.float64]:
    """Papers × (1 + words): a one, then a share for each word that is there."""
    column = {word: at for at, word in enumerate(listed, 1)}
    table = np.zeros((len(papers), len(listed) + 1))
    table[:, 0] = 1.0
    for row, paper in zip(table, papers, strict=True):
        known = [column[word] for word in paper.words if word in column]
        row[known] = 1 / np.sqrt(max(1, len(known)))
    return table


def _descended(
    table: NDArray[np.float64], answers: NDArray[np.float64], share: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(1 + words) × types: the weights at which the ridged loss is least."""
    weights = np.zeros((table.shape[1], answers.shape[1]))
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    cost = np.full((table.shape[1], 1), RIDGE)
    cost[0] = 0.0
    for step in range(1, STEPS + 1):
        odds = table @ weights
        said = np.exp(odds - odds.max(axis=1, keepdims=True))
        said /= said.sum(axis=1, keepdims=True)
        slope = table.T @ ((said - answers) * share[:, None]) + cost * weights
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        weights -= PACE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return weights


def left_out(papers: Sequence[Paper]) -> Iterator[tuple[TypeWords, list[Paper]]]:
    """Weights fitted without a group of layouts, and that group's papers; every paper once."""
    layouts = sorted({paper.layout for paper in papers})
    for at in range(min(FOLDS, len(layouts))):
        group = set(layouts[at::FOLDS])
        others = [paper for paper in papers if paper.layout not in group]
        yield fit(others), [paper for paper in papers if paper.layout in group]


def save(found: TypeWords, papers: Sequence[Paper], made_by: str, path: Path) -> None:
    """Writes the weights, a word to a line, with what they were made from."""
    head = {
        "made_by": made_by,
        "papers": len(papers),
        "layouts": len({paper.layout for paper in papers}),
        "types": found.types,
        "before": found.before,
    }
    lines = ",\n".join(f"  {json.dumps(word, ensure_ascii=False)}: {list(row)}" for word, row in found.words.items())
    path.write_text(f'{json.dumps(head, indent=1)[:-2]},\n "words": {{\n{lines}\n }}\n}}\n', encoding="utf-8")
