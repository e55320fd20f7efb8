"""What programs and libraries ask of the machine they run on, read off them without running them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

LAMBDA = {"GLIBC": (2, 34), "GLIBCXX": (3, 4, 29)}
"""The newest symbols that Amazon Linux 2023 has, of the C and the C++ library."""

THERE = re.compile(r"(lib(c|m|pthread|dl|rt|util|gcc_s|z)|libstdc\+\+|ld-linux-[\w-]+)\.so")
"""Libraries that Lambda has."""


def absent(folder: Path) -> Iterator[str]:
    """Libraries that something below `folder` is linked with, and that are neither there nor on Lambda."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    names = {path.name for path in files}
    for path in sorted(files):
        command = ["readelf", "--wide", "--dynamic", str(path)]
        listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", listed):
            if name not in names and not THERE.match(name):
                yield f"{path.relative_to(folder)} needs {name}"


def too_new(folder: Path) -> Iterator[str]:
    """Programs and libraries below `folder` that Lambda could not load, and what they ask for."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    for path in sorted(files):
        for library, has in LAMBDA.items():
            asks = max(_versions(path, library), default=has)
            if asks > has:
                yield f"{path.relative_to(folder)} asks for {library}_{'.'.join(map(str, asks))}"


def names_of(builder: Path, folder: Path) -> Iterator[str]:
    """Files below `folder` that hold a path of the machine that built them: elsewhere other bytes would come out."""
    path = str(builder).encode()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and path in file.read_bytes():
            yield f"{file.relative_to(folder)} names {builder}"


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _versions(path: Path, library: str) -> Iterator[tuple[int, ...]]:
    command = ["readelf", "--wide", "--version-info", str(path)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    # What it needs of others; what it offers itself stands in another section.
    needed = listed.partition("Version needs section")[2]
    for version in re.findall(rf"\b{library}_([\d.]+)", needed):
        yield tuple(int(part) for part in version.split("."))
