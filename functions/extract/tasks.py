"""What workers tell one another: read these pages of that document, or put it together.

Enters: tasks. Leaves: messages in the queue that announces uploads, and tasks again. A message names the document by
its id, never by its key, which may hold a name.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass

TASK = "claimlens:task"
"""The member by which a task is told from what S3 sends."""


@dataclass(frozen=True, slots=True)
class Task:
    """Pages `first` to `last` of a document that are to be read; nought to nought: its pages are to be put together.

    `alone`: one of the pages may have killed the worker that read it.
    """

    document_id: str
    first: int = 0
    last: int = 0
    alone: bool = False

    @property
    def gathers(self) -> bool:
        """Whether the pages are to be put together."""
        return self.last == 0

    def of(self, numbers: Iterable[int]) -> frozenset[int]:
        """Those of `numbers` that are the task's."""
        return frozenset(number for number in numbers if self.first <= number <= self.last)


def body(task: Task) -> str:
    """The message."""
    return json.dumps({TASK: asdict(task)})


def task_of(text: str) -> Task | None:
    """The task that a message holds; None for one of another kind. Raises ValueError or TypeError on what is none."""
    message = json.loads(text)
    return Task(**message[TASK]) if isinstance(message, dict) and TASK in message else None


def in_ranges(document_id: str, numbers: Collection[int], size: int) -> Iterator[Task]:
    """Tasks of at most `size` of the pages `numbers` each. Between two of them may stand pages that are done."""
    ordered = sorted(numbers)
    for at in range(0, len(ordered), size):
        some = ordered[at : at + size]
        yield Task(document_id, some[0], some[-1])
