"""A root folder with nothing in it but what Lambda's Python image has: the C library, a shell, Python, its libraries.

Python is this environment's own, moved to /var/lang; the C library is this machine's. That the layers ask for no
newer one than Lambda has is checked when they are built (layers/demands.py).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from layers.tools import find_uv

PROJECT = Path(__file__).resolve().parents[2]
LEFT_OUT = ("test", "idlelib", "ensurepip", "tkinter", "turtledemo", "lib2to3", "site-packages", "__pycache__")
ALSO_THERE = ("libstdc++.so.6", "libgcc_s.so.1", "libz.so.1", "libpthread.so.0", "libdl.so.2", "librt.so.1")
"""What Lambda's image has beside Python's own libraries; the last three are empty parts of the C library."""
INTERFACE = "awslambdaric==4.2.2"


def make_root(root: Path, layers: list[Path], packed: Path | None = None) -> None:
    """Fill `root`: Python and its libraries, the runtime's interface, `layers` at /opt, our code and the packages of
    `packed` at /var/task.
    """
    shutil.rmtree(root, ignore_errors=True)
    for part in ("tmp", "proc", "dev", "etc", "opt", "usr/local/bin", "lib64"):
        (root / part).mkdir(parents=True)
    (root / "etc/passwd").write_text("sbx_user1051:x:993:990::/home/sbx_user1051:/sbin/nologin\n")
    (root / "dev/null").touch()
    (root / "dev/urandom").touch()
    _shell(root)
    _python(root)
    _interface(root / "var/runtime")
    emulator = next((PROJECT / ".venv").glob("lib/python3*/site-packages/samcli/local/rapid/aws-lambda-rie-x86_64"))
    shutil.copy(emulator, root / "usr/local/bin/aws-lambda-rie")
    (root / "usr/local/bin/aws-lambda-rie").chmod(0o755)
    for layer in layers:
        subprocess.run(["cp", "--archive", "--link", f"{layer}/.", root / "opt"], check=True)
    for part in ("functions", "parsers"):
        shutil.copytree(PROJECT / part, root / "var/task" / part, ignore=shutil.ignore_patterns("__pycache__"))
    if packed is not None:
        subprocess.run(["cp", "--archive", "--link", f"{packed}/python/.", root / "var/task"], check=True)


def _shell(root: Path) -> None:
    """Amazon Linux has one too, and programs are started through it (functions/extract/programs.py)."""
    (root / "bin").mkdir()
    shutil.copy(Path("/bin/sh").resolve(), root / "bin/sh")
    for library in _libraries([Path("/bin/sh")]):
        shutil.copy(library, root / "lib64" / library.name)


def _python(root: Path) -> None:
    home = Path(sys.base_prefix)
    lang, version = root / "var/lang", f"python{sys.version_info[0]}.{sys.version_info[1]}"
    (lang / "bin").mkdir(parents=True)
    executable = Path(sys.executable).resolve()
    shutil.copy(executable, lang / "bin" / version)
    shutil.copytree(home / "lib" / version, lang / "lib" / version, ignore=shutil.ignore_patterns(*LEFT_OUT))
    files = [executable, *(home / "lib" / version / "lib-dynload").glob("*.so")]
    for library in _libraries(files):
        shutil.copy(library, root / "lib64" / library.name)


def _libraries(files: list[Path]) -> set[Path]:
    """The shared libraries that `files` are linked with, and those that Lambda has anyway."""
    listed = subprocess.run(["ldd", *map(str, files)], check=True, capture_output=True, text=True).stdout
    found = {Path(path) for path in re.findall(r"(?:=> |^\s+)(/\S+) \(0x", listed, re.MULTILINE)}
    known = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    for name in ALSO_THERE:
        place = re.search(rf"{re.escape(name)} .*x86-64.*=> (\S+)", known)
        assert place, f"{name} is not on this machine"
        found.add(Path(place[1]))
    return found


def _interface(target: Path) -> None:
    command = [find_uv(), "pip", "install", "--quiet", "--target", str(target), "--only-binary", ":all:"]
    subprocess.run([*command, "--python", sys.executable, INTERFACE], check=True)
