"""Runs documents through the extraction pipeline and scores them, several at a time.

Enters: documents with truth, and how to extract one. Leaves: one FileScore per document, in the order given.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from evaluation.score import FileScore, score
from evaluation.truth import Truth
from functions.records.record import Record

Extract = Callable[[Path], Sequence[Record]]
Factory = Callable[[], Extract]
Job = tuple[Path, Truth]

# One extractor per worker process: engines load models, and that is done once.
_worker: list[Extract] = []


def evaluate(jobs: Sequence[Job], factory: Factory, workers: int = 2) -> Iterator[FileScore]:
    """Scores in the order of `jobs`, as they come in. With one worker everything happens in this process.

    Raises what the extractor raises: a document that cannot be read is the extractor's to turn into a record.
    """
    if workers <= 1:
        extract = factory()
        for path, truth in jobs:
            yield score_one(extract, path, truth)
        return
    # Spawned, not forked: ONNX and OpenCV keep threads that do not survive a fork.
    with ProcessPoolExecutor(workers, get_context("spawn"), _start, (factory,)) as pool:
        yield from pool.map(_work, jobs)


def _start(factory: Factory) -> None:
    _worker.append(factory())


def _work(job: Job) -> FileScore:
    return score_one(_worker[0], *job)


def score_one(extract: Extract, path: Path, truth: Truth) -> FileScore:
    """Extracts and judges one document; `seconds` is wall time."""
    start = time.perf_counter()
    records = extract(path)
    seconds = time.perf_counter() - start
    scored = score(str(path), truth, records)
    return replace(scored, seconds=round(seconds, 2))
