"""The folder in which the local system keeps its state, and where others find out how to reach it.

Enters: a path. Leaves: the state's file, the logs, a lock against a second system on the same state, and a note of
the running system's address for the other commands.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from functions.errors import ServiceError

PROJECT = Path(__file__).resolve().parents[1]


class AlreadyRunningError(RuntimeError):
    """Another system uses the folder."""


class NoSystemError(ServiceError):
    """There is nothing to work on."""

    code = "NO_SYSTEM"
    message = "Claimlens is not running here. Start it with `make run`, or name a deployed one (see --help)."


@dataclass(frozen=True, slots=True)
class Folder:
    """`path` is made when it is first needed."""

    path: Path = PROJECT / ".claimlens"

    @property
    def state(self) -> Path:
        """The buckets' and tables' content."""
        return self.path / "state.sqlite"

    @property
    def log(self) -> Path:
        """What the reading function logs: ids, codes and times, nothing of the documents."""
        return self.path / "worker.log"

    @property
    def _note(self) -> Path:
        return self.path / "running.json"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for this process. Raises AlreadyRunningError when another has it."""
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise AlreadyRunningError(
                    f"Claimlens is already running with {self.path}. Stop it first (Ctrl-C), or give another folder."
                ) from error
            yield

    @contextmanager
    def noted(self, environment: Mapping[str, str]) -> Iterator[None]:
        """Tell the other commands how to reach the system, until it ends."""
        self._note.write_text(json.dumps(dict(environment)))
        try:
            yield
        finally:
            self._note.unlink(missing_ok=True)

    def running(self) -> Mapping[str, str] | None:
        """The environment that reaches the running system, or None when there is none (a killed one left its note)."""
        try:
            with self.locked():
                return None
        except AlreadyRunningError:
            pass
        try:
            environment: dict[str, str] = json.loads(self._note.read_text())
        except FileNotFoundError:
            return None
        return environment
