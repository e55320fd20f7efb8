"""Tools that building layers calls: uv, and Zig for both processors."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGETS = {"arm64": "aarch64-linux-gnu.2.28", "x86_64": "x86_64-linux-gnu.2.28"}
"""Zig's names for Lambda's processors, with the oldest C library that programs run on (Lambda's is 2.34)."""


@cache
def find_uv() -> str:
    """The uv that local/setup.sh found or installed. Raises SystemExit when there is none."""
    places = [Path.home() / ".local" / "bin" / "uv", ROOT / ".uv" / "bin" / "uv"]
    found = shutil.which("uv") or next((str(place) for place in places if place.exists()), None)
    if found is None:
        raise SystemExit("uv is needed: make setup installs it")
    return found


def install_tools(folder: Path) -> Path:
    """Zig, CMake and Ninja in `folder`, in the versions and with the hashes of tools.txt; gives Zig's path."""
    zig = folder / "ziglang" / "zig"
    if not zig.exists():
        command = [find_uv(), "pip", "install", "--quiet", "--target", str(folder), "--require-hashes"]
        subprocess.run([*command, "--requirement", str(Path(__file__).with_name("tools.txt"))], check=True)
    return zig
