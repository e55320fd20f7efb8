"""A process of its own for code that a hostile file may crash, hang or bloat: PDFium above all.

Enters: a module's function and its arguments. Leaves: what it gives. One child serves all callers in turn and keeps
what it has opened between calls; when it dies or takes too long it is ended, and the next call starts another. Pipes
and no semaphores: Lambda has no /dev/shm, so that Python's own process pools do not work there.
"""

from __future__ import annotations

import os
import pickle
import resource
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar, cast

from functions.errors import ClaimlensError, EngineError, EngineTimeoutError

P = ParamSpec("P")
R = TypeVar("R")
Answer = tuple[type[ClaimlensError] | None, str, object]
"""An error's class and message, or None, "" and what the function gave."""

MEMORY_BYTES = 5 << 28
"""Address space of the child, 1.25 GiB: a page of the largest size allowed takes a third of it."""

STARTING_SECONDS = 10.0
"""What a new child's first call may take longer: on a busy machine, importing what takes files apart takes seconds."""

GONE = (EOFError, OSError)
"""What a pipe raises when the process at its other end has died, half a message perhaps sent."""

NOISE = (
    pickle.UnpicklingError,
    ArithmeticError,
    AttributeError,
    ImportError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)
"""What random bytes of a dying child become when they are read as a message, if they do not become a number."""

CRASHED = "A program that took the file apart has crashed."


class Apart:
    """The child and the pipes to it. Safe to share between threads; one call at a time."""

    def __init__(self, memory_bytes: int = MEMORY_BYTES) -> None:
        self._memory_bytes = memory_bytes
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._ask: Connection | None = None
        self._answer: Connection | None = None

    def call(self, seconds: float, function: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """What `function` gives in the child, within `seconds`; a child that has to be started first gets longer.

        Raises the ClaimlensErrors that it raises, EngineTimeoutError when it takes longer, EngineError when the child
        dies or the function raises anything else.
        """
        with self._lock:
            found = self._asked(seconds, (function, args, named))
            if isinstance(found, EngineError):
                self._end()
                raise found
        error, message, result = found
        if error is not None:
            raise error(message)
        return cast("R", result)

    def _asked(self, seconds: float, call: tuple[object, ...]) -> Answer | EngineError:
        if self._child is None:
            seconds += STARTING_SECONDS
        try:
            ask, answer = self._pipes()
            ask.send(call)
            return _understood(answer) if answer.poll(seconds) else EngineTimeoutError()
        except GONE:
            return EngineError(CRASHED)

    def close(self) -> None:
        """End the child, if there is one."""
        with self._lock:
            self._end()

    def _pipes(self) -> tuple[Connection, Connection]:
        if self._ask is None or self._answer is None:
            theirs_in, ours_out = os.pipe()
            ours_in, theirs_out = os.pipe()
            # The child finds our code and the layers' where this process did.
            program = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()"
            command = [sys.executable, "-c", program, str(theirs_in), str(theirs_out), str(self._memory_bytes)]
            self._child = subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), stdin=subprocess.DEVNULL)
            os.close(theirs_in)
            os.close(theirs_out)
            self._ask = Connection(ours_out, readable=False)
            self._answer = Connection(ours_in, writable=False)
        return self._ask, self._answer

    def _end(self) -> None:
        for pipe in (self._ask, self._answer):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        if self._child is not None:
            self._child.kill()
            self._child.wait()
        self._child = self._ask = self._answer = None


def _understood(answer: Connection) -> Answer | EngineError:
    """The child's next message."""
    try:
        error, message, result = answer.recv()
        if error is None or issubclass(error, ClaimlensError):
            return error, str(message), result
    except NOISE:
        pass
    return EngineError(CRASHED)


def serve(ask: Connection, answer: Connection) -> None:
    """The child's life: one call after the other until the parent is gone."""
    while True:
        try:
            function, args, named = ask.recv()
        except EOFError:
            return
        answer.send(_answered(function, args, named))


def _answered(function: Callable[..., object], args: tuple[object, ...], named: dict[str, object]) -> Answer:
    try:
        return None, "", function(*args, **named)
    except ClaimlensError as error:
        return type(error), error.message, None
    except MemoryError:
        return EngineError, "Taking the file apart needs more memory than it may have.", None
    except (ArithmeticError, LookupError, OSError, TypeError, ValueError, RuntimeError) as error:
        return EngineError, f"Taking the file apart failed ({type(error).__name__}).", None


def main() -> None:
    """What the child runs: its arguments are its ends of the two pipes and its memory in bytes."""
    ask, answer, memory = (int(given) for given in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # PDFium and its fonts write warnings about hostile files, with pieces of them, to where logs are taken from.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    serve(Connection(ask, writable=False), Connection(answer, readable=False))
