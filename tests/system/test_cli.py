"""The commands as people and programs call them: exit codes, what goes to stdout, what to stderr."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.extract.files import locked
from tests.system.conftest import SAMPLES

BORN_DIGITAL = SAMPLES / "prescription_born_digital.pdf"


def claimlens(*arguments: object, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own."""
    command = [sys.executable, "-m", "local.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=folder)


def test_json_goes_to_stdout_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "locked.pdf").write_bytes(locked("secret"))
    (tmp_path / "noise.pdf").write_bytes(bytes(range(256)))
    done = claimlens("extract", BORN_DIGITAL, tmp_path / "locked.pdf", tmp_path / "noise.pdf", "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["source"]["key"] for record in records] == [BORN_DIGITAL.name, "locked.pdf", "noise.pdf"]
    assert [(record["error"] or {}).get("code") for record in records] == [None, "ENCRYPTED_PDF", "UNSUPPORTED_FORMAT"]
    assert "locked.pdf" in done.stderr
    assert done.returncode == 1, "one failed"
    schema = json.loads(claimlens("schema").stdout)
    for record in records:
        jsonschema.validate(record, schema)


def test_all_read_is_exit_code_0_and_a_table_for_people() -> None:
    done = claimlens("extract", BORN_DIGITAL)
    assert done.returncode == 0
    assert "patient_name" in done.stdout


def test_what_a_library_prints_does_not_reach_stdout() -> None:
    program = """
import os
from local.commands.extract import _own_stdout
with _own_stdout() as out:
    print("a library's print")
    os.system("echo a program that it starts")
    out.write("ours")
print(" and after")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "ours and after\n"
    assert "a library's print" in done.stderr
    assert "a program" in done.stderr


@pytest.mark.parametrize("command", ["extract", "serve"])
def test_a_file_that_is_not_there_is_named(command: str, tmp_path: Path) -> None:
    done = claimlens(command, tmp_path / "nowhere.pdf", tmp_path, folder=Path.cwd())
    assert done.returncode == 2
    assert f"{tmp_path}/nowhere.pdf does not exist." in done.stderr
    assert f"{tmp_path} is a folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_results_say_how_to_start_when_nothing_runs(tmp_path: Path) -> None:
    done = claimlens("results", "--folder", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "make run" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["extract"], ["extract", "x.pdf", "--textract", "maybe"]])
def test_a_wrong_call_is_exit_code_2(arguments: list[str]) -> None:
    assert claimlens(*arguments).returncode == 2


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = f"{sys.executable} -m local.cli schema | head -c 1"
    done = subprocess.run(program, shell=True, capture_output=True, text=True, timeout=60, check=True)
    assert (done.stdout, done.stderr) == ("{", "")
