"""The process that `killing` kills: a worker as the local system runs it, whose reading is made up as in `fan_out`.

Imported by the process that workers are forked from, where it makes ready all that a worker needs but its queue.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import ExitStack
from typing import Any

from functions.aws import Clients
from functions.extract import handler as module
from local.worker import Worker
from tests.faults.fan_out import MadeUpPage, MadeUpReader, made_up
from tests.faults.harness import Fault

PAGE_SECONDS = 0.02
HOLD_SECONDS = 1
"""A message comes back so soon after its worker was killed."""

_made_up = ExitStack()


def _slowly(real: Any) -> Any:
    def read(self: MadeUpReader, page: MadeUpPage) -> Any:
        time.sleep(PAGE_SECONDS)
        return real(self, page)

    return read


def work(queue: str) -> None:
    """Work until killed, in silence."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    Worker(Clients().sqs, queue, module.handler, hold_seconds=HOLD_SECONDS).run(threading.Event())


if "FAULTS_KILLED" in os.environ:
    MadeUpReader.read = _slowly(MadeUpReader.read)  # type: ignore[method-assign]
    _made_up.enter_context(made_up()(Fault("throttled", 10**9)))  # type: ignore[arg-type]
    module.workplace()
