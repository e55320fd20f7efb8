"""Makes the samples anew: `python -m evaluation.samples`."""

from __future__ import annotations

import sys

from evaluation.samples import make_samples

if __name__ == "__main__":
    for path in make_samples():
        sys.stdout.write(f"{path.name}\t{path.stat().st_size}\n")
