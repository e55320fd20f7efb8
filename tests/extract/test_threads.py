"""Reading begins without threads of others' making."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path("/proc/self/task")

ASKED = f"""
import functions.extract.reading
import numpy
numpy.ones((300, 300)) @ numpy.ones((300, 300))
print(sum(1 for _ in __import__("pathlib").Path("{TASKS}").iterdir()))
"""


@pytest.mark.skipif(not TASKS.is_dir(), reason="threads are counted by Linux")
@pytest.mark.skipif(os.cpu_count() == 1, reason="one core starts no threads")
def test_a_product_of_matrices_takes_one_core() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
