"""Source archives: fetched once, checked against their hashes, unpacked."""

from __future__ import annotations

import hashlib
import io
import lzma
import os
import tarfile
import tomllib
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

MIRROR = "http://deb.debian.org/debian"
ARCHIVE = "https://snapshot.debian.org/file"
"""Debian's archive of everything it ever published, by the SHA-1 of its content."""


@dataclass(frozen=True, slots=True)
class Source:
    """One archive of sources.toml."""

    name: str
    version: str
    licence: str
    licence_files: list[str]
    file: str
    sha256: str
    sha1: str
    folder: str = ""
    """The part of the archive that is built, where that is not all of it."""


def read_sources(path: Path) -> list[Source]:
    """The sources that a TOML file lists, in its order."""
    return [Source(**entry) for entry in tomllib.loads(path.read_text())["source"]]


def fetch(source: Source, folder: Path) -> Path:
    """The archive of `source` in `folder`, fetched unless it is there.

    CLAIMLENS_DEBIAN_MIRROR names another mirror than Debian's own. Raises SystemExit when nobody has it or when what
    came is not what was asked for.
    """
    path = folder / Path(source.file).name
    if not path.exists():
        mirror = os.environ.get("CLAIMLENS_DEBIAN_MIRROR", MIRROR)
        path.write_bytes(_first([f"{mirror}/pool/main/{source.file}", f"{ARCHIVE}/{source.sha1}"]))
    if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
        path.unlink()
        raise SystemExit(f"{path.name} is not the file that sources.toml describes; fetch it again")
    return path


def _first(addresses: list[str]) -> bytes:
    for address in addresses:
        try:
            with urllib.request.urlopen(address, timeout=120) as answer:  # noqa: S310 - the addresses are ours
                content: bytes = answer.read()
                return content
        except (urllib.error.URLError, TimeoutError) as error:
            print(f"not at {address}: {error}", flush=True)
    raise SystemExit("a source cannot be fetched; CLAIMLENS_DEBIAN_MIRROR may name a mirror that can be reached")


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack into `folder`; gives the folder that holds the content: an archive's only folder, else `folder`."""
    folder.mkdir(parents=True)
    if archive.suffix == ".deb":
        content = io.BytesIO(lzma.decompress(_member(archive.read_bytes(), b"data.tar.xz")))
        with tarfile.open(fileobj=content) as files:
            # A package's settings link to where they would be installed; only what it ships is wanted.
            shipped = [member for member in files if member.name.startswith("./usr/") and not member.issym()]
            files.extractall(folder, shipped, filter="data")
        return folder
    with tarfile.open(archive) as files:
        files.extractall(folder, filter="data")
    inside = [path for path in folder.iterdir() if path.is_dir()]
    return inside[0] if len(inside) == 1 else folder


def _member(archive: bytes, name: bytes) -> bytes:
    """One file of a Debian package, which is an ar archive: headers of 60 bytes, content padded to even length."""
    at = len(b"!<arch>\n")
    while at < len(archive):
        header, size = archive[at : at + 16].strip(), int(archive[at + 48 : at + 58])
        if header.rstrip(b"/") == name:
            return archive[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    raise SystemExit(f"no {name.decode()} in the package")
