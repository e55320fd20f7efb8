"""`claimlens serve [FILE…]`: the whole system on this machine, until Ctrl-C.

Starts the embedded cloud, the worker and the API, uploads the given files (else the project's samples), shows the
records as they come and says how to upload more.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from local.commands.files import unreadable

if TYPE_CHECKING:
    from functions.records.record import Record
    from local.system import System
    from local.uploads import Upload

WEB_PORT = 8000
_EARLIER_SHOWN = 20


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "serve", description="Run the whole system on this machine: embedded cloud, worker, API and page, until Ctrl-C."
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="your own documents, in place of samples")
    parser.add_argument("--hospital", metavar="NAME", help="whose documents the files are (default: my-hospital)")
    parser.add_argument("--port", type=int, default=WEB_PORT, help=f"of the API and its page (default: {WEB_PORT})")
    parser.add_argument("--cloud-port", type=int, default=4566, help="of the embedded cloud; another if it is busy")
    parser.add_argument("--folder", type=Path, help="where the state is kept (default: .claimlens in the project)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped; 2 for files that cannot be read, 1 when the port or the folder is in use."""
    troubles = unreadable(arguments.files)
    if troubles:
        print(*troubles, sep="\n", file=sys.stderr)
        return 2
    # Whoever stops us, and however we were started (shells start background jobs deaf to Ctrl-C): end in order.
    for stopping in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stopping, signal.default_int_handler)
    from local.cloud import PortBusyError, listen
    from local.folder import AlreadyRunningError, Folder
    from local.system import Place, running
    from local.web import page_may_upload, serving

    folder = Folder(arguments.folder.absolute()) if arguments.folder else Folder()
    try:
        with (
            listen(arguments.port) as web,
            running(Place(folder, arguments.cloud_port, parameters=page_may_upload(web))) as system,
            serving(system, web),
        ):
            _serve(system, arguments)
    except (PortBusyError, AlreadyRunningError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. What was read is kept and shown again at the next start.")
    return 0


def _serve(system: System, arguments: argparse.Namespace) -> None:
    from local.show import show_records
    from local.uploads import OWN_HOSPITAL, SAMPLE_HOSPITAL, samples, upload

    print(f"Claimlens: http://127.0.0.1:{arguments.port}")
    print(f"Cloud:     {system.endpoint}, uploads go to s3://{system.settings.upload_bucket}", flush=True)
    files = arguments.files or samples()
    hospital = arguments.hospital or (OWN_HOSPITAL if arguments.files else SAMPLE_HOSPITAL)
    records = _watch(system, upload(system, files, hospital))
    earlier = _earlier(system, {record.document_id for record in records})
    if records or earlier:
        show_records([*earlier, *records])
    print(_directions(system, arguments.port), flush=True)
    threading.Event().wait()


def _earlier(system: System, but: set[str]) -> list[Record]:
    """Records of earlier runs, some of them: `claimlens results` shows all."""
    from local.asking import everything

    return [record for record in islice(everything(system.store), _EARLIER_SHOWN) if record.document_id not in but]


def _watch(system: System, uploads: Sequence[Upload]) -> list[Record]:
    """Show the documents' progress; gives their records in the uploads' order."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from local.uploads import finished

    console = Console(highlight=False)
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    records: dict[str, Record] = {}
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("", total=len(uploads))
        for item, record in finished(system, uploads):
            records[item.document_id] = record
            progress.advance(task)
            console.print(f"{len(records)}/{len(uploads)} {item.key}: {record.status}", markup=False, soft_wrap=True)
    return [records[item.document_id] for item in uploads]


def _directions(system: System, port: int) -> str:
    bucket = system.settings.upload_bucket
    return f"""
Upload more, from another terminal (the first part of the key names the hospital):
  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1
  aws --endpoint-url {system.endpoint} s3 cp scan.pdf s3://{bucket}/my-hospital/scan.pdf
Ask:
  .venv/bin/claimlens results --status NEEDS_REVIEW
  http://127.0.0.1:{port}/docs
Stop with Ctrl-C."""
