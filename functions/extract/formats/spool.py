"""Bytes as a file, for programs that only read files.

Enters: bytes. Leaves: a path, valid until `close`; asked for again after that, the file is written again, because a
page that is only shown to a person may be drawn long after its document was read.
"""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import IO


class Spool:
    """A temporary file that is there when it is needed, and gone with this object at the latest."""

    def __init__(self, data: bytes, suffix: str) -> None:
        self._data = data
        self._suffix = suffix
        self._lock = threading.Lock()
        self._file: IO[bytes] | None = None

    @property
    def path(self) -> Path:
        """Where the bytes lie."""
        with self._lock:
            if self._file is None:
                self._file = tempfile.NamedTemporaryFile(suffix=self._suffix)  # noqa: SIM115 (closed by close)
                self._file.write(self._data)
                self._file.flush()
            return Path(self._file.name)

    def close(self) -> None:
        """Remove the file."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None
