"""What a new container pays: importing the function, its first document, and how much memory it comes to hold.

Enters: a document's path. Leaves: medians over fresh processes that see only what is deployed: packages of the
development environment are hidden (some change what others import), and modules are compiled beforehand, as in the
layers and zips.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distributions, requires
from pathlib import Path
from statistics import median

from functions.settings import SecondReader

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5

CHILD = """
import importlib.abc, json, sys, time
hidden, path, mode = json.loads(sys.argv[1])
class Hide(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in hidden:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Hide())
began = time.process_time()
import functions.extract.handler
imported = time.process_time() - began
from benchmarks.clock import cpu_seconds, watched
from benchmarks.whole import read
from functions.extract.tools import build_tools
from functions.settings import Settings
data = open(path, "rb").read()
def once():
    start = cpu_seconds()
    read(data, "a.pdf", tools)
    return cpu_seconds() - start
tools = build_tools(Settings(second_reader=mode, textract_mode="off"))
first, second = once(), once()
with watched() as peak:
    once()
print(json.dumps([imported, first, second, peak.megabytes]))
"""


@dataclass(frozen=True, slots=True)
class Start:
    """CPU seconds of the import, of the first document and of the same one again.

    `megabytes` is what the process and the programs that it starts hold together at most.
    """

    mode: SecondReader
    imported: float
    first: float
    again: float
    megabytes: float


def measured(path: Path, mode: SecondReader, runs: int = RUNS) -> Start:
    """Medians of `runs` fresh processes after one that compiles the modules."""
    argument = json.dumps([sorted(only_for_development()), str(path), mode])
    with tempfile.TemporaryDirectory() as compiled:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": compiled, "PYTHONPATH": str(ROOT)}
        # As in Lambda, which says what to trace: elsewhere the X-Ray library builds two clients to ask for that.
        environment["LAMBDA_TASK_ROOT"] = str(ROOT)
        found = [_run(argument, environment) for _ in range(runs + 1)][1:]
    return Start(mode, *(median(column) for column in zip(*found, strict=True)))


def _run(argument: str, environment: dict[str, str]) -> list[float]:
    command = [sys.executable, "-c", CHILD, argument]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, cwd=ROOT)
    return [float(figure) for figure in json.loads(done.stdout.splitlines()[-1])]


def only_for_development() -> set[str]:
    """Names of the modules that are installed here and not among what the functions need."""
    deployed = _closure("claimlens")
    kept, found = set(sys.stdlib_module_names) | {"functions", "parsers", "benchmarks", "evaluation"}, set()
    for distribution in distributions():
        modules = {path.parts[0].partition(".")[0] for path in distribution.files or () if path.parts[0] != ".."}
        if _plain(distribution.name) in deployed:
            kept |= modules
        else:
            found |= modules
    return {module for module in found - kept if module.isidentifier()}


def _closure(name: str) -> set[str]:
    """Names of the distributions that `name` needs, without extras."""
    found, waiting = {name}, [name]
    while waiting:
        for needed in _needs(waiting.pop()):
            if needed not in found:
                found.add(needed)
                waiting.append(needed)
    return found


def _needs(name: str) -> Iterable[str]:
    try:
        lines = requires(name) or ()
    except PackageNotFoundError:
        return
    for line in lines:
        if "extra ==" not in line:
            yield _plain(re.split(r"[^\w.-]", line, maxsplit=1)[0])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
