"""A reading function that reads nothing."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote_plus

from functions.aws import Clients
from functions.settings import Settings


def copy_to_artifacts(event: dict[str, Any], _context: object) -> None:
    """Leaves an artifact named like each announced object; its text is how often that object was announced."""
    s3, bucket = Clients().s3, Settings().artifact_bucket
    for record in event["Records"]:
        for announced in json.loads(record["body"]).get("Records", []):
            key = unquote_plus(announced["s3"]["object"]["key"])
            s3.put_object(Bucket=bucket, Key=key, Body=b"read")
