"""Builds the layers and says what they weigh: python -m layers LAYER ARCHITECTURE FOLDER | sizes [ARCHITECTURE].

Each layer is made once per processor and set of inputs, and kept in build/layers; `sam build` copies it from there.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from layers import sbom
from layers.demands import absent, names_of, too_new
from layers.python import build as python_layer
from layers.python.build import NEURAL
from layers.tesseract import build as tesseract_layer

ROOT = Path(__file__).parents[1]
CACHE = ROOT / "build" / "layers"
ARCHITECTURES = ("arm64", "x86_64")
FUNCTIONS = {"ExtractFunction": ("python", "tesseract"), "ApiFunction": ("python", "tesseract", "web")}
"""Function → its layers, as template.yaml has them (a test compares)."""
PARTS = ("python", "tesseract", "web", "neural")
LIMIT = 262_144_000
"""Bytes that a function may have with all its layers, unzipped: AWS's quota of 250 MiB."""
SPARE = 10_000_000
"""Bytes that must stay free of it."""


def inputs(layer: str) -> Iterable[Path]:
    """The files that decide what a layer holds."""
    folder = ROOT / "layers" / ("tesseract" if layer == "tesseract" else "python")
    yield from sorted(path for path in folder.iterdir() if path.suffix in {".py", ".toml"})
    yield from (ROOT / "layers" / name for name in ("sbom.py", "tools.txt", "tools.py"))
    yield ROOT / ("layers/sources.py" if layer == "tesseract" else "uv.lock")


def expected(layer: str, architecture: str) -> Path:
    """The folder that holds what lies at /opt on Lambda, once it is built."""
    key = hashlib.sha256(b"\0".join(path.read_bytes() for path in inputs(layer))).hexdigest()[:12]
    return CACHE / f"{layer}-{architecture}-{key}"


def made(layer: str, architecture: str) -> Path:
    """The same folder, built unless it is there. Raises SystemExit when what came of it would not load on
    Lambda, or names this machine."""
    target = expected(layer, architecture)
    if not target.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        unfinished = CACHE / f"{layer}-{architecture}-unfinished"
        if layer == "tesseract":
            components = tesseract_layer.build(architecture, unfinished, CACHE)
        else:
            components = python_layer.build(layer, architecture, unfinished, CACHE)
        sbom.write(unfinished / "sbom" / f"{layer}.cdx.json", layer, components)
        if found := [*too_new(unfinished), *absent(unfinished), *names_of(ROOT, unfinished)]:
            raise SystemExit("\n".join(found))
        unfinished.rename(target)
    return target


def size(folder: Path) -> int:
    """Bytes of all files below `folder`."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def own_code() -> int:
    """Bytes of our own code, which every function carries."""
    return sum(
        path.stat().st_size
        for part in ("functions", "parsers")
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def parts_of(architecture: str) -> dict[str, tuple[str, ...]]:
    """Function → what it has beside our own code. Where the second reader has no room it is a function of its own, in
    whose package its libraries lie: a layer would have no other function to serve.
    """
    return FUNCTIONS if NEURAL[architecture] else {**FUNCTIONS, "ReaderFunction": ("neural",)}


def print_sizes(architectures: Iterable[str]) -> bool:
    """Print what each function weighs with its layers; gives whether all of them fit."""
    fits, code = True, own_code()
    print(f"{'bytes, unzipped':24}" + "".join(f"{name:>14}" for name in ("code", *PARTS)), end="")
    print(f"{'together':>14}{'to spare':>14}")
    for architecture in architectures:
        for function, parts in parts_of(architecture).items():
            sizes = {part: size(made(part, architecture)) for part in parts}
            together = code + sum(sizes.values())
            columns = [code, *(sizes.get(part, 0) for part in PARTS), together]
            row = "".join(f"{number:14,}" for number in [*columns, LIMIT - together])
            print(f"{function:16}{architecture:8}{row}" + ("" if together <= LIMIT - SPARE else "  TOO MUCH"))
            fits = fits and together <= LIMIT - SPARE
    return fits


def main(arguments: list[str]) -> int:
    """Run one command; gives the exit status."""
    os.umask(0o022)
    if arguments[0] == "sizes":
        return 0 if print_sizes(arguments[1:] or ARCHITECTURES) else 1
    layer, architecture, target = arguments
    shutil.copytree(made(layer, architecture), target, dirs_exist_ok=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
