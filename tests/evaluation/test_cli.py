"""The command line of the evaluation."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from evaluation.cli import add_parser


def test_empty_folder_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["evaluate", str(tmp_path)])
    assert arguments.run(arguments) == 2
    assert "truth files" in capsys.readouterr().err
