"""What goes wrong inside the process that PDFium has to itself; imported there, so nothing heavy here."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from typing import Any


def fails(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    raise RuntimeError("made up")


def crashes(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    os.kill(os.getpid(), signal.SIGSEGV)


def hangs(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    time.sleep(600)


def late(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    time.sleep(0.2)
    return real(*args, **named)


def rubbish(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """Noise where the answer belongs, framed as one, then death."""
    noise = os.urandom(400)
    os.write(int(sys.argv[2]), len(noise).to_bytes(4, "big") + noise)
    os._exit(0)


def half(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    os.write(int(sys.argv[2]), (10_000).to_bytes(4, "big") + bytes(400))
    os._exit(0)


def no_memory(real: Callable[..., Any], *args: Any, **named: Any) -> Any:
    return bytearray(2 << 30)
