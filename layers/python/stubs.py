"""Stand-ins for the video libraries inside OpenCV's wheel.

OpenCV's wheel carries FFmpeg, and with it a TLS library, 22 MB in all, which reading pages never calls. OpenCV is
linked with them and does not load without them, so each is replaced by a library of the same name and symbols that
ends the process when called. What is not there needs no room and has no faults.
"""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from pathlib import Path

from layers.tools import TARGETS, install_tools

VIDEO = re.compile(r"lib(avcodec|avformat|avutil|avdevice|avfilter|swscale|swresample)-")
ONLY_FOR_VIDEO = re.compile(r"lib(ssl|crypto|vpx)-")


def replace_video(packages: Path, architecture: str, cache: Path) -> None:
    """Replace the libraries in place. Raises SystemExit when OpenCV wants one whose symbols are not known."""
    folder = packages / "opencv_python_headless.libs"
    wanted = video_symbols(packages / "cv2" / "cv2.abi3.so")
    zig = install_tools(cache / "tools")
    for library in sorted(folder.iterdir()):
        if ONLY_FOR_VIDEO.match(library.name):
            library.unlink()
        elif video := VIDEO.match(library.name):
            library.unlink()
            symbols = wanted.pop(f"LIB{video[1].upper()}", {})
            if symbols:
                make_stub(zig, architecture, library, symbols, cache)
    if wanted:
        raise SystemExit(f"OpenCV calls libraries that have no stand-in: {sorted(wanted)}")


def video_symbols(module: Path) -> dict[str, dict[str, list[str]]]:
    """Library → version → functions that OpenCV's module takes from FFmpeg."""
    listed = subprocess.run(
        ["readelf", "--wide", "--dyn-syms", str(module)], check=True, capture_output=True, text=True
    ).stdout
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, library, number in re.findall(r" UND (\w+)@(LIB(?:AV|SW)[A-Z]+)_(\d+)", listed):
        found[library][f"{library}_{number}"].append(name)
    return found


def make_stub(zig: Path, architecture: str, library: Path, symbols: dict[str, list[str]], cache: Path) -> None:
    """A library that offers `symbols` in their versions and does nothing."""
    folder = cache / "stubs"
    folder.mkdir(parents=True, exist_ok=True)
    source, versions = folder / "stub.c", folder / "stub.map"
    names = [name for listed in symbols.values() for name in listed]
    source.write_text("".join(f"void {name}(void) {{ __builtin_trap(); }}\n" for name in sorted(names)))
    versions.write_text(
        "".join(f"{key} {{ {' '.join(f'{n};' for n in listed)} }};\n" for key, listed in symbols.items())
    )
    command = [str(zig), "cc", "-target", TARGETS[architecture], "-shared", "-nostdlib", "-O1", "-g0", "-w", "-s"]
    command += [f"-Wl,-soname,{library.name}", f"-Wl,--version-script={versions}", "-o", str(library), str(source)]
    subprocess.run(command, check=True)
