"""`make rehearse`: a scan through the built artefacts, cold and warm, and what that took."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from layers.__main__ import made
from tests.rehearsal.rehearse import ARCHITECTURE, LAYERS, READERS_OWN, rehearse, what_is_missing


def main() -> int:
    """Build what is not built, rehearse, print; gives the exit status."""
    for layer in (*LAYERS, READERS_OWN):
        made(layer, ARCHITECTURE)
    if missing := what_is_missing():
        print(f"no rehearsal here: {missing}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        for run in rehearse(Path(folder)):
            print(
                f"{run.name:12}{run.record.status:14}{run.record.document_type:16}"
                f"{len(run.record.fields):3} fields {run.seconds:6.2f} s, peak memory {run.peak:5.0f} MB"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
