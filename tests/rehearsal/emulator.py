"""Amazon's Lambda emulator in the bare root: read-only but for /tmp, as a user without rights, Lambda's variables.

Needs root: for mounts and for changing root. Two overlapping calls end the emulator; the worker makes one at a time.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

HANDLER = "functions.extract.handler.handler"
USER = "993:990"
"""Whom Lambda runs functions as."""

ENTER = """
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
mount -t tmpfs -o size=$2m,mode=1777 tmpfs "$1/tmp"
mount -t proc proc "$1/proc"
mount --bind /dev/null "$1/dev/null"
mount --bind /dev/urandom "$1/dev/urandom"
root=$1
shift 2
chroot=$(command -v chroot)
PATH=$FUNCTION_PATH
unset FUNCTION_PATH
exec "$chroot" --userspec={user} "$root" "$@"
"""


def variables(of_function: Mapping[str, str], memory: int, handler: str = HANDLER) -> dict[str, str]:
    """What a function finds in its environment on Lambda, and nothing of this machine's."""
    # Traces and metrics are on there, and bring code of their own; nobody takes them here.
    silenced = ("POWERTOOLS_TRACE_DISABLED", "POWERTOOLS_METRICS_DISABLED")
    return {name: value for name, value in of_function.items() if name not in silenced} | {
        "PATH": "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin",
        "LD_LIBRARY_PATH": ":".join(
            ("/var/lang/lib", "/lib64", "/usr/lib64", *("/var/runtime", "/var/runtime/lib", "/var/task"), "/opt/lib")
        ),
        "PYTHONPATH": "/var/task:/opt/python:/var/runtime",
        "LANG": "en_US.UTF-8",
        "TZ": ":UTC",
        "LAMBDA_TASK_ROOT": "/var/task",
        "LAMBDA_RUNTIME_DIR": "/var/runtime",
        "AWS_LAMBDA_FUNCTION_NAME": "claimlens-extract",
        "AWS_LAMBDA_FUNCTION_VERSION": "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(memory),
        "AWS_EXECUTION_ENV": "AWS_Lambda_python3.13",
        "_HANDLER": handler,
        "_X_AMZN_TRACE_ID": "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1",
        "AWS_XRAY_DAEMON_ADDRESS": "127.0.0.1:2000",
    }


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def emulated(root: Path, port: int, environment: Mapping[str, str], log: Path, disk: int = 2048) -> Iterator[Watch]:
    """The function in its emulator, at `port`, while the context lasts; `disk` is the size of /tmp in MB."""
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER.format(user=USER), "enter"]
    command += [str(root), str(disk), "/usr/local/bin/aws-lambda-rie"]
    command += ["--runtime-interface-emulator-address", f"127.0.0.1:{port}"]
    command += ["--runtime-api-address", f"127.0.0.1:{free_port()}"]
    command += ["/var/lang/bin/python3.13", "-m", "awslambdaric", environment["_HANDLER"]]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            # This machine's programs are called first, and then the function with its own path.
            env=dict(environment) | {"PATH": os.environ["PATH"], "FUNCTION_PATH": environment["PATH"]},
            stdout=output,
            stderr=output,
        )
        watch = Watch(process.pid)
        watch.start()
        try:
            _wait_for(port, process)
            yield watch
        finally:
            watch.stop.set()
            # Nothing in there has anything to finish. Its first process ends all others; --kill-child does not reach
            # it, for it has changed its user.
            for inside in list(_descendants(process.pid)):
                with suppress(ProcessLookupError):
                    os.kill(inside, signal.SIGKILL)
            process.kill()
            process.wait(10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise AssertionError("the emulator did not start")


class Watch(threading.Thread):
    """Looks at what the function and its readers take of memory: the most that was seen is `peak`, in MB."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.stop = threading.Event()
        self.peak = 0.0
        self._process = process

    def run(self) -> None:
        """Look until told to stop."""
        while not self.stop.wait(0.02):
            self.peak = max(self.peak, sum(map(_resident, _descendants(self._process))) / 1e6)


def _descendants(process: int) -> Iterator[int]:
    with suppress(OSError):
        # A child belongs to the thread that started it.
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield int(child)
                yield from _descendants(int(child))


def _resident(process: int) -> int:
    """Bytes of memory of its own and a share of what it has in common with others (PSS)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
