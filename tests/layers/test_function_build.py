"""What `sam build` puts into a function: our own code, compiled."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UNCHECKED_HASH = b"\x01\x00\x00\x00"  # PEP 552: believed without a look at the source, whose time a zip does not keep


def test_every_module_is_compiled(tmp_path: Path) -> None:
    command = ["make", "-s", "build-ExtractFunction", f"ARTIFACTS_DIR={tmp_path}", f"BIN={Path(sys.executable).parent}"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    modules = list(tmp_path.rglob("*.py"))
    assert {path.relative_to(tmp_path).parts[0] for path in modules} == {"functions", "parsers"}
    for path in modules:
        assert Path(cache_from_source(str(path))).read_bytes()[4:8] == UNCHECKED_HASH
