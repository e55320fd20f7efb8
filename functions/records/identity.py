"""A document's id: the same object gives the same id, however often its upload is announced.

Enters: where a document came from, and the page it begins on where it is not the first of its file. Leaves: 26
characters, Crockford's base 32.
"""

from __future__ import annotations

import hashlib

from functions.records.record import Source

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 26


def document_id(source: Source) -> str:
    """130 bits of SHA-256 over bucket, key and version, each preceded by its length so that no two share a text.

    A key that is uploaded again has another version and is another document; where the bucket keeps no versions the
    ETag takes their place. Nothing of the key, which may hold a name, can be read back from the id. The alphabet
    (I, L, O and U left out) is Crockford's, crockford.com/base32.
    """
    return _hashed(source.bucket, source.key, source.version_id or source.etag or "")


def part_id(first: str, page: int) -> str:
    """The id of the document that begins on `page` (from 2) of a file whose first document's id is `first`."""
    return _hashed(first, str(page))


def _hashed(*parts: str) -> str:
    digest = hashlib.sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).digest()
    number = int.from_bytes(digest, "big") >> (256 - 5 * _LENGTH)
    return "".join(_CROCKFORD[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
