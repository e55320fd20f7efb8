"""Names of medicines and the strengths they come in.

Enters: drugs.txt and lookalikes.txt beside this module, read once when first asked. Leaves: `Drug` by exact name, names
that are close to what was read, and whether two names are a known look-alike pair. Names are compared without case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from parsers.labels.spelling import distance

# Names farther apart than this many plain edits are not compared look-alike by look-alike.
_EDITS = 4


@dataclass(frozen=True, slots=True)
class Drug:
    """A medicine: its name in lower case, the generic it stands for (the same for generics), strengths as written."""

    name: str
    generic: str
    strengths: tuple[str, ...] = ()


def _lines(file: str) -> list[str]:
    text = resources.files("parsers.lexicon").joinpath(file).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _strengths(written: str) -> tuple[str, ...]:
    """“5 10 mg; 5 mg/5 mL” as (“5 mg”, “10 mg”, “5 mg/5 mL”): the last word or words of each group are its unit."""
    found: list[str] = []
    for group in written.split(";"):
        words = group.split()
        numbers = [word for word in words if word[0].isdigit() or word[0] == "."]
        first_unit = next((i for i, word in enumerate(words) if not (word[0].isdigit() or word[0] == ".")), len(words))
        unit = " ".join(words[first_unit:])
        found.extend(f"{number} {unit}".strip() for number in numbers[:first_unit])
    return tuple(found)


@lru_cache(maxsize=1)
def drugs() -> Mapping[str, Drug]:
    """Every medicine by its name in lower case.

    A line of drugs.txt is `generic | brand, brand | strengths`; a brand with strengths of its own has a line
    `brand = generic | | strengths`, a name without facts a line `name`.
    """
    found: dict[str, Drug] = {}
    for line in _lines("drugs.txt"):
        head, _, rest = line.partition("|")
        brands, _, written = rest.partition("|")
        name, _, generic = (part.strip().casefold() for part in head.partition("="))
        strengths = _strengths(written)
        _keep(found, Drug(name, generic or name, strengths))
        for brand in filter(None, (brand.strip().casefold().replace("/", "-") for brand in brands.split(","))):
            if brand not in found:
                found[brand] = Drug(brand, name, strengths)
    return found


def _keep(found: dict[str, Drug], drug: Drug) -> None:
    known = found.get(drug.name)
    if known is None or drug.strengths or not known.strengths:
        found[drug.name] = drug


def drug(name: str) -> Drug | None:
    """The medicine of exactly this name, whatever its case, or None. A slash or a blank is as good as a hyphen."""
    asked = " ".join(name.casefold().replace("/", "-").split())
    return drugs().get(asked) or drugs().get(asked.replace("-", " "))


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """All words of four letters or more in the names, in lower case."""
    return frozenset(word for name in drugs() for word in name.split() if len(word) > 3)


@lru_cache(maxsize=2048)
def near(name: str, within: float) -> tuple[tuple[float, Drug], ...]:
    """Medicines whose names are at most `within` look-alike edits (see `spelling.distance`) away, nearest first."""
    # rapidfuzz takes 60 ms to import; a document whose names are all known never needs it.
    from rapidfuzz import process  # noqa: PLC0415
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    read = " ".join(name.casefold().split())
    rough = process.extract(read, drugs().keys(), scorer=Levenshtein.distance, score_cutoff=_EDITS, limit=40)
    close = ((distance(read, candidate), drugs()[candidate]) for candidate, _, _ in rough)
    return tuple(sorted((pair for pair in close if pair[0] <= within), key=lambda pair: (pair[0], pair[1].name)))


@lru_cache(maxsize=1)
def _look_alikes() -> Mapping[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for line in _lines("lookalikes.txt"):
        names = [part.strip().casefold() for part in line.split("|")]
        for name in names:
            pairs.setdefault(name, set()).update(other for other in names if other != name)
    return {name: frozenset(others) for name, others in pairs.items()}


def look_alikes(name: str) -> frozenset[str]:
    """Names known to be mistaken for this one, in lower case."""
    return _look_alikes().get(" ".join(name.casefold().split()), frozenset())
