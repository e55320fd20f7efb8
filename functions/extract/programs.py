"""Programs that take files apart, within limits of time and memory.

Enters: a program's name and arguments. Leaves: what it answered, or that it took too long. A hostile file may make a
program wait for ever, take all memory, or complain without end.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

MEMORY_KILOBYTES = 5 << 18
"""Address space, 1.25 GiB: Tesseract takes 0.1 for a page of 8 megapixels, Poppler a third for one of the largest size
allowed."""

LIMITED = f'ulimit -v {MEMORY_KILOBYTES}; exec "$0" "$@"'
"""The shell sets the limit and becomes the program: what ends the one ends the other."""

COMPLAINTS = 1 << 16
"""Bytes of complaints that are kept."""

_writing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program wrote and complained of; `late` when it was ended for taking too long."""

    output: bytes
    complaints: bytes
    late: bool


def run(name: str, arguments: Sequence[str], seconds: float) -> Answer:
    """Runs a program for `seconds` at most. Raises FileNotFoundError when it is not installed."""
    if shutil.which(name) is None:
        raise FileNotFoundError(name)
    command = ["/bin/sh", "-c", LIMITED, name, *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe) as program:
        late = threading.Event()
        ending = threading.Timer(seconds, _end, args=(program, late))
        ending.start()
        complaints: list[bytes] = []
        listening = threading.Thread(target=_listen, args=(program.stderr, complaints), daemon=True)
        listening.start()
        output = program.stdout.read() if program.stdout else b""
        listening.join()
        program.wait()
        ending.cancel()
    return Answer(output, b"".join(complaints), late.is_set())


def _end(program: subprocess.Popen[bytes], late: threading.Event) -> None:
    """Says so first: whoever waits for the program goes on as soon as it is dead."""
    late.set()
    program.kill()


def _listen(complaints: IO[bytes], kept: list[bytes]) -> None:
    """Keeps the beginning of what is complained of and takes the rest, or the program would wait to be heard."""
    kept.append(complaints.read(COMPLAINTS))
    while complaints.read(COMPLAINTS):
        pass


def limited(name: str) -> Path | None:
    """A script that runs a program within the limit of memory, for pytesseract, which takes a path and no limits; None
    where the program is not installed.
    """
    if shutil.which(name) is None:
        return None
    with _writing:
        script = Path(_folder().name) / name
        if not script.exists():  # first use, or somebody has tidied up
            script.parent.mkdir(exist_ok=True)
            script.write_text(f'#!/bin/sh\nulimit -v {MEMORY_KILOBYTES}\nexec {name} "$@"\n', encoding="ascii")
            script.chmod(0o700)
        return script


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="claimlens-programs-")
