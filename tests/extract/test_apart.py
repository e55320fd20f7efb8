"""A child process that serves, crashes, hangs, bloats, and is replaced."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from functions.errors import EncryptedPdfError, EngineError, EngineTimeoutError, PageUnreadableError
from functions.extract.formats.apart import Apart


@pytest.fixture(scope="module")
def shared() -> Iterator[Apart]:
    apart = Apart()
    yield apart
    apart.close()


def pid() -> int:
    return os.getpid()


def refuse(error: type[Exception]) -> None:
    raise error


def say(loudly: str) -> None:
    print(loudly, flush=True)
    os.write(2, loudly.encode())


def die_saying(noise: bytes) -> None:
    os.write(int(sys.argv[2]), len(noise).to_bytes(4, "big") + noise)
    os._exit(0)


@pytest.fixture
def apart(shared: Apart) -> Apart:
    return shared


def test_one_child_serves_many_threads(apart: Apart) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = {*pool.map(lambda _: apart.call(30, pid), range(12))}
    assert len(found) == 1
    assert found != {os.getpid()}


def test_values_come_back(apart: Apart) -> None:
    assert apart.call(30, sorted, [3, 1, 2], reverse=True) == [3, 2, 1]


@pytest.mark.parametrize("error", [EncryptedPdfError, PageUnreadableError])
def test_our_errors_come_back(apart: Apart, error: type[Exception]) -> None:
    with pytest.raises(error):
        apart.call(30, refuse, error)
    assert apart.call(30, abs, -1) == 1


@pytest.mark.parametrize("error", [MemoryError, ValueError, RecursionError, OSError])
def test_others_become_ours_without_their_text(apart: Apart, error: type[Exception]) -> None:
    with pytest.raises(EngineError):
        apart.call(30, refuse, error)


def test_a_crash_costs_one_call(apart: Apart) -> None:
    before = apart.call(30, pid)
    with pytest.raises(EngineError, match="crashed"):
        apart.call(30, os.abort)
    assert apart.call(30, pid) != before


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param(b"K\x01r\xff\xff\xff\xff.", id="more memory than there is"),
        pytest.param(b"X\x01\x00\x00\x00\xff.", id="no UTF-8"),
        pytest.param(b"K\x01.", id="a number"),
        pytest.param(b"K\x01K\x02K\x03\x87.", id="three numbers"),
        pytest.param(b"cbuiltins\nValueError\nX\x00\x00\x00\x00N\x87.", id="an error that is not ours"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_noise_of_a_dying_child_costs_one_call(apart: Apart, noise: bytes) -> None:
    """Random bytes unpickle into a MemoryError, a UnicodeDecodeError, a number, one time in twenty."""
    with pytest.raises(EngineError, match="crashed"):
        apart.call(30, die_saying, noise)
    assert apart.call(30, abs, -1) == 1


def test_a_hang_is_ended(apart: Apart) -> None:
    with pytest.raises(EngineTimeoutError):
        apart.call(0.2, time.sleep, 60)
    assert apart.call(30, abs, -1) == 1


def test_memory_has_an_end(apart: Apart) -> None:
    with pytest.raises(EngineError):
        apart.call(30, bytearray, 8 << 30)


def test_what_it_prints_goes_nowhere(apart: Apart, capfd: pytest.CaptureFixture[str]) -> None:
    apart.call(30, say, "Nora Quill")
    assert "Nora" not in "".join(capfd.readouterr())


def test_it_ends_with_its_parent() -> None:
    apart = Apart()
    child = apart.call(30, pid)
    apart.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_child_that_has_to_be_started_gets_longer(apart: Apart) -> None:
    apart.close()
    assert apart.call(0.001, pid) != os.getpid()
