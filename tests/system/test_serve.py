"""`claimlens serve` as a program: what it shows, what it answers, how it ends, what is there again afterwards."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.system.conftest import SAMPLES
from tests.system.test_cli import claimlens

BORN_DIGITAL = SAMPLES / "prescription_born_digital.pdf"
READY = "Stop with Ctrl-C."


class Served:
    """A `claimlens serve` in a folder and on a port of its own, started again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.process: subprocess.Popen[str] | None = None

    def start(self, *files: Path) -> str:
        """Start it; gives what it printed until it was ready."""
        command = [sys.executable, "-m", "local.cli", "serve", *map(str, files), "--folder", str(self.folder)]
        command += ["--port", str(self.port), "--cloud-port", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert self.process.stdout is not None
        printed = []
        for line in self.process.stdout:
            printed.append(line)
            if READY in line:
                return "".join(printed)
        raise AssertionError("it ended: " + "".join(printed))

    def end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(30)

    def rest(self) -> str:
        """What it printed since it was ready."""
        assert self.process is not None
        assert self.process.stdout is not None
        return self.process.stdout.read()

    def results(self, *arguments: str) -> list[dict[str, object]]:
        done = claimlens("results", "--folder", self.folder, "--json", *arguments)
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = Served(tmp_path / "state")
    yield running
    if running.process is not None and running.process.poll() is None:
        running.process.kill()
        running.process.wait()


def test_from_a_file_to_an_answer_and_through_restarts(served: Served, tmp_path: Path) -> None:
    mine = tmp_path / "my scan.pdf"
    mine.write_bytes(BORN_DIGITAL.read_bytes())
    printed = served.start(mine)
    assert "my-hospital/my scan.pdf" in printed
    assert "aws --endpoint-url http://127.0.0.1:" in printed
    (record,) = served.results()
    name = record["fields"]["patient_name"]["value"]  # type: ignore[index]
    assert name in printed

    assert served.results("--patient", name.upper()) == [record]
    assert served.results("--patient", name, "--hospital", "elsewhere") == []
    assert served.results("--hospital", "my-hospital", "--status", str(record["status"])) == [record]

    answer = httpx.get(f"http://127.0.0.1:{served.port}/documents/{record['document_id']}", timeout=60)
    assert answer.json()["document_id"] == record["document_id"]
    assert (
        httpx.get(f"http://127.0.0.1:{served.port}/", headers={"host": "evil.example"}, timeout=60).status_code == 400
    )

    again = claimlens("serve", "--folder", tmp_path / "other", "--port", served.port)
    assert again.returncode == 1
    assert f"Port {served.port}" in again.stderr

    read = httpx.post(f"http://127.0.0.1:{served.port}/extract", files={"file": BORN_DIGITAL.read_bytes()}, timeout=60)
    assert read.json()["document_type"] == "prescription"

    assert served.end(signal.SIGTERM) == 0
    assert served.rest() == "\nStopped. What was read is kept and shown again at the next start.\n", "no log lines"
    served.start(mine)
    assert served.results() == [record], "kept by an orderly end"
    assert served.end(signal.SIGKILL) == -signal.SIGKILL
    served.start(mine)
    assert served.results() == [record], "kept through a kill"
    assert served.end(signal.SIGINT) == 0
