"""What S3 Inventory wrote of a bucket: its objects, without listing them one thousand at a time.

Enters: the address of an inventory's manifest.json. Leaves: the newest version of every object that it names, in the
order of its files. The format is that of the Amazon S3 User Guide, "Cataloging and analyzing your data with S3
Inventory" (manifest of version 2016-11-30, files of comma-separated values under gzip).
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import unquote_plus

from functions.aws import service_errors
from functions.errors import FileGoneError, ServiceError
from functions.extract.events import hospital_of
from functions.records.record import Source

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

MANIFEST = "manifest.json"
FORMAT = "CSV"


class InventoryError(ServiceError):
    """An inventory that cannot be read; the text says why."""

    code = "INVENTORY"


@dataclass(frozen=True, slots=True)
class Inventory:
    """`bucket` and `key` of the manifest."""

    s3: S3Client
    bucket: str
    key: str

    def documents(self, prefix: str = "") -> Iterator[Source]:
        """The newest version of each object whose key begins with `prefix`; always in the same order.

        Markers of deletions and of folders are no documents. Raises InventoryError, ServiceError.
        """
        manifest = self._manifest()
        columns = [name.strip() for name in manifest["fileSchema"].split(",")]
        for file in manifest["files"]:
            with self._fetched(file["key"], file.get("MD5checksum")) as packed:
                rows = csv.reader(io.TextIOWrapper(gzip.GzipFile(fileobj=packed), encoding="utf-8", newline=""))
                found = (_source(dict(zip(columns, row, strict=True))) for row in rows)
                yield from (source for source in found if source is not None and source.key.startswith(prefix))

    def _manifest(self) -> Mapping[str, Any]:
        with self._there(self.key):
            body = self.s3.get_object(Bucket=self.bucket, Key=self.key)["Body"].read()
        try:
            manifest: Mapping[str, Any] = json.loads(body)
            kind, _, _ = manifest["fileFormat"], manifest["fileSchema"], manifest["files"]
        except (ValueError, KeyError, TypeError) as error:
            raise InventoryError(f"s3://{self.bucket}/{self.key} is not the manifest of an S3 Inventory.") from error
        if kind != FORMAT:
            raise InventoryError(f"This inventory is {kind}: have S3 write one as {FORMAT}, or name the bucket itself.")
        return manifest

    @contextmanager
    def _there(self, key: str) -> Iterator[None]:
        try:
            with service_errors():
                yield
        except FileGoneError as error:
            raise InventoryError(f"There is no s3://{self.bucket}/{key}.") from error

    def _fetched(self, key: str, digest: str | None) -> IO[bytes]:
        """A file of the inventory, on disk: it may hold millions of lines. Raises InventoryError when it is torn."""
        found = tempfile.TemporaryFile()  # noqa: SIM115 - the caller's
        with self._there(key):
            self.s3.download_fileobj(self.bucket, key, found)
        found.seek(0)
        if digest and hashlib.file_digest(found, "md5").hexdigest() != digest:
            raise InventoryError(f"s3://{self.bucket}/{key} is not what its manifest says.")
        found.seek(0)
        return found


def _source(row: Mapping[str, str]) -> Source | None:
    """The object of a line; None for what is no document, or not the newest version of one."""
    # Keys are encoded as in a form.
    key, size = unquote_plus(row["Key"]), int(row.get("Size") or 0)
    is_marker = row.get("IsDeleteMarker") == "true" or (key.endswith("/") and not size)
    if is_marker or row.get("IsLatest") == "false":
        return None
    modified = row.get("LastModifiedDate")
    return Source(
        bucket=row["Bucket"],
        key=key,
        version_id=row.get("VersionId") or None,
        etag=row.get("ETag") or None,
        size=size,
        hospital=hospital_of(key),
        received_at=datetime.fromisoformat(modified) if modified else datetime.now(UTC),
    )
