"""Stands where the reading function stands in the local system, and passes every event on to the emulator."""

from __future__ import annotations

import json
import os
import urllib.request
from typing import Any

PORT = "REHEARSAL_PORT"


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """What the function in the emulator answers. Raises RuntimeError when it raised."""
    address = f"http://127.0.0.1:{os.environ[PORT]}/2015-03-31/functions/function/invocations"
    with urllib.request.urlopen(address, json.dumps(event).encode(), timeout=300) as response:
        answer: dict[str, Any] = json.load(response)
    if "errorType" in answer:
        raise RuntimeError(answer["errorType"])
    return answer
