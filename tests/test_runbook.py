"""The runbook's commands (docs/operations.md, docs/security.md), as a shell understands them, against what exists.

A stand-in for each program writes down how it was called: quoting, functions and pipes are the shell's own. Operations
and options of `aws` are held against the AWS API's own description, those of `claimlens` against its parser.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from botocore import xform_name
from botocore.session import get_session

from local import cli

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("docs/operations.md", "docs/security.md")
STAND_IN = """#!{python}
import json, os, sys
with open(os.environ["CALLED"], "a") as called:
    called.write(json.dumps([os.path.basename(sys.argv[0]), *sys.argv[1:]]) + "\\n")
if sys.argv[0].endswith("jq"):
    sys.stdin.read()
print("answer")
"""
GLOBAL = {"query", "output", "region", "profile"}
HIGHER = {("s3", "cp"): {"recursive", "metadata-directive"}}
"""Commands that the AWS CLI makes of several calls, with the options used here."""


def blocks(page: str) -> list[str]:
    """The page's shell commands, a block each."""
    found = re.findall(r"^( *)```sh\n(.*?)^\1```", (ROOT / page).read_text(), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, text in found]


def called(page: str, folder: Path) -> list[list[str]]:
    """How every program of the page's blocks is called, run from top to bottom in one shell."""
    for name in ("aws", "claimlens", "jq"):
        (folder / name).write_text(STAND_IN.format(python=ROOT / ".venv/bin/python"))
        (folder / name).chmod(0o755)
    # Which defines $STACK and the functions that other pages use too.
    first = blocks(PAGES[0])[0]
    script = "\n".join(["set -euo pipefail", first, *blocks(page)])
    environment = {"PATH": f"{folder}:{os.environ['PATH']}", "CALLED": str(folder / "called")}
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in (folder / "called").read_text().splitlines()]


@pytest.fixture(params=PAGES)
def calls(request: pytest.FixtureRequest, tmp_path: Path) -> list[list[str]]:
    return called(request.param, tmp_path)


def test_every_command_of_aws_exists(calls: list[list[str]]) -> None:
    wanted = [call[1:] for call in calls if call[0] == "aws"]
    assert wanted
    for service, operation, *arguments in wanted:
        options = {part.removeprefix("--") for part in arguments if part.startswith("--")}
        known = HIGHER.get((service, operation)) or _options(service, operation)
        assert options <= known | GLOBAL, (service, operation)
        missing = _required(service, operation) - options
        assert not missing, (service, operation, missing)


def test_every_command_of_claimlens_is_understood(calls: list[list[str]]) -> None:
    for _, *arguments in (call for call in calls if call[0] == "claimlens"):
        cli._parser(arguments).parse_args(arguments)


def test_every_command_stands_in_a_block_that_is_tried() -> None:
    for page in PAGES:
        outside = re.sub(r"```sh\n.*?```", "", (ROOT / page).read_text(), flags=re.DOTALL)
        assert not re.findall(r"`aws [a-z].*? --", outside), page


def _model(service: str, operation: str) -> Any:
    model = get_session().get_service_model({"s3api": "s3"}.get(service, service))
    names = {xform_name(name, "-"): name for name in model.operation_names}
    assert operation in names, f"aws {service} {operation}"
    return model.operation_model(names[operation]).input_shape


def _options(service: str, operation: str) -> set[str]:
    """What may be given; the CLI makes two options of something that is true or false."""
    members = _model(service, operation).members
    names = {xform_name(name, "-") for name in members}
    return names | {f"no-{xform_name(name, '-')}" for name, shape in members.items() if shape.type_name == "boolean"}


def _required(service: str, operation: str) -> set[str]:
    if (service, operation) in HIGHER:
        return set()
    return {xform_name(name, "-") for name in _model(service, operation).required_members}
