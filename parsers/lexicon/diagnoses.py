"""Which diagnosis codes exist: ICD-10-CM, as the United States bill in.

Enters: icd10cm.gz beside this module, read once when first asked. Leaves: whether a code exists, and whether it is a
heading over more exact ones. The classification is the CDC's National Center for Health Statistics' and in the public
domain; `python -m local.diagnoses` writes the file, which holds the release named in its first line.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources

FILE = "icd10cm.gz"


@lru_cache(maxsize=1)
def _codes() -> tuple[str, ...]:
    """Every code without its dot, sorted; about 98,000, read in some 60 ms."""
    packed = resources.files("parsers.lexicon").joinpath(FILE).read_bytes()
    return tuple(unpacked(gzip.decompress(packed).decode("ascii").splitlines()[1:]))


def packed(release: str, codes: Iterable[str]) -> bytes:
    """The file's bytes: `release` on the first line, then per code how many of the last one's characters it keeps."""
    lines, last = [release], ""
    for code in sorted(codes):
        kept = next((at for at, (one, other) in enumerate(zip(code, last, strict=False)) if one != other), len(last))
        lines.append(f"{kept}{code[kept:]}")
        last = code
    return gzip.compress("\n".join(lines).encode("ascii"), mtime=0)


def unpacked(lines: Iterable[str]) -> Iterator[str]:
    """The codes behind the lines that `packed` writes."""
    last = ""
    for line in lines:
        last = last[: int(line[0])] + line[1:]
        yield last


def exists(code: str) -> bool:
    """Whether the code, with or without its dot, is in ICD-10-CM: one to bill with, or a heading over such."""
    bare = _bare(code)
    codes = _codes()
    at = bisect_left(codes, bare)
    return at < len(codes) and codes[at] == bare


def is_heading(code: str) -> bool:
    """Whether more exact codes begin with this one, so that it is not one to bill with."""
    bare = _bare(code)
    codes = _codes()
    at = bisect_left(codes, bare) + exists(code)
    return at < len(codes) and codes[at].startswith(bare)


def _bare(code: str) -> str:
    return code.replace(".", "").upper()
