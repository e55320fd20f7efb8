"""Short-lived permissions on S3 that a browser can use: to upload one file, to see one page.

Enters: an S3 client (signing needs no network). Leaves: URLs and form fields, good for `SECONDS`.
"""

from __future__ import annotations

import secrets
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

SECONDS = 300
"""How long a permission lasts. S3 checks when an upload begins: a large one over a slow line may take longer."""

SUFFIX_OF = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/tiff": "tif",
}
"""The media types that are taken, and how their objects' keys end."""

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# S3 keeps 2 KB of metadata per object; a file name is cut, never refused.
_LONGEST_NAME = 200


def object_key(hospital: str, content_type: str, now: datetime, batch: str | None = None) -> str:
    """`hospital/2026/11/20/01JD….pdf`: nothing of the patient or of the file's name, sorted by time in a listing.

    What is announced with others lies in its batch's folder: `hospital/2026/11/20/01JD…/01JD….pdf`.
    """
    folder = f"{hospital}/{now.astimezone(UTC):%Y/%m/%d}" + (f"/{batch}" if batch else "")
    return f"{folder}/{ulid()}.{SUFFIX_OF[content_type]}"


def upload_form(s3: S3Client, bucket: str, key: str, form: tuple[str, int, str]) -> tuple[str, dict[str, str]]:
    """URL and fields of a POST that uploads a file of exactly this (media type, bytes, file name) to `key`.

    The file's name goes into the object's metadata (percent-encoded: S3 takes ASCII only), where access logs and
    listings do not show it.
    """
    content_type, size, filename = form
    fields = {"Content-Type": content_type, "x-amz-meta-filename": quote(filename[-_LONGEST_NAME:], safe=" ")}
    signed = s3.generate_presigned_post(
        bucket,
        key,
        Fields=dict(fields),
        Conditions=[{name: value} for name, value in fields.items()] + [["content-length-range", size, size]],
        ExpiresIn=SECONDS,
    )
    return signed["url"], signed["fields"]


def picture_url(s3: S3Client, bucket: str, key: str) -> str:
    """Where a page's picture can be fetched from, for a while."""
    return s3.generate_presigned_url("get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=SECONDS)


def download_url(s3: S3Client, bucket: str, key: str, name: str) -> str:
    """The same, of a file that browsers save as `name` rather than show."""
    params = {"Bucket": bucket, "Key": key, "ResponseContentDisposition": f'attachment; filename="{name}"'}
    return s3.generate_presigned_url("get_object", Params=params, ExpiresIn=SECONDS)


def origin(s3: S3Client, bucket: str) -> str:
    """`scheme://host:port` that URLs of `bucket` begin with; the browser must be allowed to go there."""
    found = urlsplit(picture_url(s3, bucket, "any"))
    return f"{found.scheme}://{found.netloc}"


def ulid() -> str:
    """Milliseconds since 1970 and 80 random bits, 26 characters (the layout of github.com/ulid/spec)."""
    number = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    return "".join(_CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))
