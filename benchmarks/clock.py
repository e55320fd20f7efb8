"""CPU time and memory of this process and of the programs it has started."""

from __future__ import annotations

import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

TASKS = Path("/proc/self/task")


def cpu_seconds() -> float:
    """CPU seconds, user and system; a busy machine changes them little.

    Programs that still run (PDFium's) count on Linux only: elsewhere the system tells of them when they have ended.
    """
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used) + sum(map(_spent, _living()))


def _living() -> set[str]:
    """Ids of the programs that this process has started and that still run."""
    found: set[str] = set()
    for listed in TASKS.glob("*/children"):
        with suppress(OSError):
            found.update(listed.read_text(encoding="ascii").split())
    return found


def _spent(process: str) -> float:
    nanoseconds = 0
    for task in Path("/proc", process, "task").glob("*/schedstat"):
        with suppress(OSError):
            nanoseconds += int(task.read_text(encoding="ascii").split()[0])
    return nanoseconds / 1e9


@dataclass(slots=True)
class Peak:
    """Megabytes that this process and its programs held together, at most."""

    megabytes: float = 0.0


@contextmanager
def watched(every: float = 0.01) -> Iterator[Peak]:
    """Looks at the memory `every` so many seconds while the body runs; Linux only, nought elsewhere."""
    peak, stop = Peak(), threading.Event()

    def watch() -> None:
        own = _text(Path("/proc/self/cmdline"))
        while not stop.wait(every):
            # A child that has not become its program yet still shows our memory as its own.
            programs = [child for child in _living() if _text(Path("/proc", child, "cmdline")) != own]
            peak.megabytes = max(peak.megabytes, sum(map(_resident, ["self", *programs])))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield peak
    finally:
        stop.set()
        watching.join()


def _resident(process: str) -> float:
    found = next(
        (line for line in _text(Path("/proc", process, "status")).splitlines() if line.startswith("VmRSS")), ""
    )
    return float(found.split()[1]) / 1024 if found else 0.0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
