"""Sound files spoilt as transfers, disks and attackers spoil them. Seeded: the same number gives the same file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Mutation = Callable[[bytes, random.Random], bytes]

NUMBERS = re.compile(rb"(?<=[\s/\[<(])-?\d+(?=[\s/\]>)])")
ODD_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"4294967296", b"99999999999999999999")
NAMES = (
    b"/Length", b"/Filter", b"/Kids", b"/Parent", b"/Count", b"/Type", b"/Contents", b"/Resources", b"/MediaBox",
    b"/Width", b"/Height", b"/BitsPerComponent", b"/ColorSpace", b"/XObject", b"/Font", b"/Root", b"/Size", b"/W",
    b"/Index", b"/Prev", b"/First", b"/N", b"/FlateDecode", b"/DCTDecode", b"/Rotate",
)  # fmt: skip


def truncated(data: bytes, chance: random.Random) -> bytes:
    """Broken off: a transfer that ended early."""
    return data[: chance.randrange(1, len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Single bits turned over: a bad disk."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 4, 32, 256))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def overwritten(data: bytes, chance: random.Random) -> bytes:
    """A block of noughts or noise: a lost sector."""
    at, size = chance.randrange(len(data)), chance.choice((16, 512, 4096))
    block = bytes(size) if chance.random() < 0.5 else chance.randbytes(size)
    return data[:at] + block + data[at + size :]


def shifted(data: bytes, chance: random.Random) -> bytes:
    """Bytes lost or added: every offset behind them is wrong, the cross-reference table's too."""
    at, size = chance.randrange(len(data)), chance.randrange(1, 64)
    return data[:at] + (data[at + size :] if chance.random() < 0.5 else chance.randbytes(size) + data[at:])


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """Two stretches in each other's place."""
    one, two = sorted(chance.randrange(len(data)) for _ in range(2))
    size = min(chance.randrange(1, 2048), two - one, len(data) - two)
    return data[:one] + data[two : two + size] + data[one + size : two] + data[one : one + size] + data[two + size :]


def renumbered(data: bytes, chance: random.Random) -> bytes:
    """Lengths, counts, sizes and references that lie."""
    return _replaced(data, chance, NUMBERS.finditer(data), lambda: chance.choice(ODD_NUMBERS))


def renamed(data: bytes, chance: random.Random) -> bytes:
    """Dictionary keys and filters that are other ones."""
    places = re.finditer(b"|".join(re.escape(name) + rb"\b" for name in NAMES), data)
    return _replaced(data, chance, places, lambda: chance.choice(NAMES))


def redirected(data: bytes, chance: random.Random) -> bytes:
    """References to other objects: loops, kinds of objects where others belong."""
    objects = [found.group(1) for found in re.finditer(rb"(\d+) 0 obj", data)] or [b"1"]
    return _replaced(data, chance, re.finditer(rb"\d+(?= 0 R)", data), lambda: chance.choice(objects))


MUTATIONS: dict[str, Mutation] = {
    each.__name__: each
    for each in (truncated, flipped, overwritten, shifted, shuffled, renumbered, renamed, redirected)
}


def mutated(data: bytes, number: int) -> tuple[str, bytes]:
    """The mutation's name and the spoilt file; one in four is spoilt twice."""
    chance = random.Random(number)
    name = chance.choice(list(MUTATIONS))
    spoilt = MUTATIONS[name](data, chance)
    if spoilt and chance.random() < 0.25:
        spoilt = chance.choice(list(MUTATIONS.values()))(spoilt, chance)
    return name, spoilt


def _replaced(data: bytes, chance: random.Random, places: object, by: Callable[[], bytes]) -> bytes:
    spans = [found.span() for found in places]  # type: ignore[attr-defined]
    if not spans:
        return flipped(data, chance)
    chosen = sorted(chance.sample(spans, min(len(spans), chance.choice((1, 2, 8)))), reverse=True)
    for start, end in chosen:
        data = data[:start] + by() + data[end:]
    return data
