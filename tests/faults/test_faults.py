"""A sample of what `make faults` does in full, and proof that the harness sees what must not be."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Sequence
from typing import Any
from unittest import mock

import pytest

from functions.extract.artifacts import Artifacts
from functions.records.store import Store
from tests.faults.fan_out import VERIFIED
from tests.faults.harness import KINDS, Fault, run
from tests.faults.killing import killed
from tests.faults.plan import plan

CALLS = 33
LONG_CALLS = 100
"""At least so many for the long document with Textract."""
LONG_SAMPLE = random.Random(11).sample(plan(LONG_CALLS), 8)
SAMPLE = random.Random(11).sample(plan(CALLS), 24)


def test_a_sound_run_makes_the_calls_that_the_plan_counts_on() -> None:
    fault = Fault("throttled", 10**9)
    outcome = run(fault)
    assert outcome.documents == ("EXTRACTED", "EXTRACTED", "FAILED")
    assert (outcome.wrong, outcome.hit) == ((), ())
    assert fault.seen == CALLS


@pytest.mark.parametrize(("kind", "at", "times"), SAMPLE)
def test_nothing_is_lost_doubled_or_corrupted(kind: str, at: int, times: int) -> None:
    outcome = run(Fault(kind, at, times))
    assert outcome.wrong == ()
    assert outcome.hit


@pytest.mark.parametrize(("kind", "at", "times"), LONG_SAMPLE)
def test_a_long_document_that_is_shared_out_is_neither(kind: str, at: int, times: int) -> None:
    outcome = run(Fault(kind, at, times), VERIFIED)
    assert outcome.wrong == ()
    assert outcome.hit
    if times == 1:
        assert outcome.documents == ("EXTRACTED",)


@pytest.mark.parametrize("kind", ["throttled", "killed before"])
def test_an_outage_ends_in_the_dead_letter_queue(kind: str) -> None:
    outcome = run(Fault(kind, 1, 10**6))
    assert all(said.endswith("dead") for said in outcome.documents)
    assert outcome.wrong == ()


def test_a_worker_that_is_killed_at_random_moments_leaves_nothing_undone() -> None:
    assert killed(4, seed=1) == []


def test_the_harness_sees_a_document_that_is_lost() -> None:
    with mock.patch.object(Store, "finish", lambda self, record: True):
        assert any(what.startswith(("lost", "left")) for what in run(Fault("throttled", 10**9)).wrong)


def test_the_harness_sees_artifacts_that_nobody_owns() -> None:
    real = Artifacts.save

    def astray(self: Artifacts, identity: str, readings: Sequence[Any]) -> dict[int, str]:
        real(self, "NOBODY", readings)
        return real(self, identity, readings)

    with mock.patch.object(Artifacts, "save", astray):
        assert "orphaned artifacts: 1" in run(Fault("throttled", 10**9)).wrong


def test_every_kind_of_fault_is_tried_at_every_call() -> None:
    tried = {(kind, at) for kind, at, times in plan(CALLS) if times == 1}
    assert tried == {(kind, at) for kind in KINDS for at in range(1, CALLS + 1)}


def test_the_command_runs_a_sample() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--sample", "1"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("0 lost") == 2
    assert "0 documents lost" in done.stdout
