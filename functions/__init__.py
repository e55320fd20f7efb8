"""What runs on AWS; one zip of our own code serves every function, dependencies come in layers."""

import os

# Pages are read side by side, a core each. NumPy's OpenBLAS would take every core for products that are too small to
# share, and its threads burn the time in which they wait for the next one. It asks once, when NumPy is loaded.
os.environ["OPENBLAS_NUM_THREADS"] = "1"
