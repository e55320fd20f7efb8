"""A document's id: the same object gives the same id, however often its upload is announced.

Enters: bucket, key and version of an object. Leaves: 26 characters, Crockford's base 32.
"""

from __future__ import annotations

import hashlib

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 26


def document_id(bucket: str, key: str, version_id: str | None) -> str:
    """130 bits of SHA-256 over the three, each preceded by its length so that no two triples share a text.

    A key that is uploaded again has another version and is another document. Nothing of the key, which may hold a
    name, can be read back from the id. The alphabet (I, L, O and U left out) is Crockford's, crockford.com/base32.
    """
    parts = (bucket, key, version_id or "")
    digest = hashlib.sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).digest()
    number = int.from_bytes(digest, "big") >> (256 - 5 * _LENGTH)
    return "".join(_CROCKFORD[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
