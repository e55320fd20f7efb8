"""Writes the list of diagnosis codes that the parsers go by, from the release that simple-icd-10-cm packages.

Enters: that package's list of codes. Leaves: parsers/lexicon/icd10cm.gz. The package itself would take four seconds
and 190 MB to load in production, for titles and notes that nobody asks for. usage: python -m local.diagnoses
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import parsers.lexicon
from parsers.lexicon.diagnoses import FILE, packed

PACKAGE = "simple_icd_10_cm"


def release() -> tuple[str, list[str]]:
    """The release's name and its codes without dots. Raises RuntimeError where the package is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError(f"{PACKAGE} is a development dependency: uv sync installs it")
    (file,) = Path(spec.submodule_search_locations[0], "data").glob("code-list-*.txt")
    codes = (line.replace(".", "").strip() for line in file.read_text(encoding="utf-8").splitlines())
    # Chapters ("1") and blocks ("A00-A09") stand between the codes.
    return file.stem.removeprefix("code-list-"), [code for code in codes if len(code) > 2 and code.isalnum()]


def main() -> None:
    """Writes the file and says what it holds."""
    name, codes = release()
    target = Path(next(iter(parsers.lexicon.__path__))) / FILE
    target.write_bytes(packed(f"ICD-10-CM {name}", codes))
    sys.stderr.write(f"{target}: {len(codes)} codes of {name}, {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
