"""Tests whose names hold figures, as readers misread them: “AIC” for A1C, “BI2” for B12, “C02” for CO2.

Enters: a test's name as it was read. Leaves: the name with such words put right. The list is of analytes in common use
whose misreadings mean nothing else; “Apo AI” and “HSV I” are printed so, and are not on it.
"""

from __future__ import annotations

from parsers.kinds.plain import words

_ANALYTES = words(
    "a1c hba1c hgba1c hb-a1c gha1c b12 co2 tco2 pco2 po2 spo2 ca125 ca-125 ca15-3 ca19-9 s100 25-oh 17-ohp 25-hydroxy "
    "cyfra21-1 fio2 paco2 pao2"
)
_LOOKS = str.maketrans({"i": "1", "l": "1", "|": "1", "!": "1", "o": "0", "z": "2", "s": "5"})
"""Letters by the figures they are taken for."""
_MEANT = {each.translate(_LOOKS): each for each in _ANALYTES}
_EDGES = "()[],;:.*"


def put_right(name: str) -> str:
    """The name; the case of its letters stays."""
    return " ".join(_word(word) for word in name.split(" "))


def _word(word: str) -> str:
    core = word.strip(_EDGES)
    meant = _MEANT.get(core.lower().translate(_LOOKS))
    if not meant or meant == core.lower():
        return word
    capital = any(map(str.isupper, core))
    pairs = zip(core, meant, strict=True)
    right = "".join(one if one.lower() == due else due.upper() if capital else due for one, due in pairs)
    return word.replace(core, right, 1)
