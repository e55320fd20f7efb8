"""The readers: each turns a picture (or a text layer) into words."""

import os

# ONNX Runtime's own wheels report to Microsoft when, and on what machine, they are used, unless this is set before they
# load (onnxruntime/Privacy.md). It runs inside a hospital's account.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
