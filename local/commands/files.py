"""The files that a command was given."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def unreadable(files: Sequence[Path]) -> list[str]:
    """A sentence for every file that cannot be read; none when all can."""
    return [sentence for path in files if (sentence := _trouble(path))]


def _trouble(path: Path) -> str:
    if path.is_dir():
        return f"{path} is a folder. Give the files in it: {path}/*"
    if not path.exists():
        return f"{path} does not exist."
    if not os.access(path, os.R_OK):
        return f"{path} cannot be read: permission denied."
    return ""
