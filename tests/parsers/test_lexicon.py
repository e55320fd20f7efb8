"""The lexicon's files: every line has its form, and looking things up finds what stands in them."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources
from typing import get_args

import pytest

from parsers.kinds.strength import Known, amounts, known
from parsers.lexicon import drugs, sig


def test_there_are_thousands_of_names_and_most_have_strengths() -> None:
    found = drugs.drugs()
    assert len(found) > 4000
    assert sum(bool(each.strengths) for each in found.values()) > 3000


def test_every_strength_can_be_compared() -> None:
    bad = [(each.name, s) for each in drugs.drugs().values() for s in each.strengths if amounts(s) is None]
    assert bad == []


def test_every_brand_leads_to_a_generic() -> None:
    found = drugs.drugs()
    assert [each.name for each in found.values() if each.generic not in found] == []


def test_no_name_is_too_short_to_tell() -> None:
    assert [name for name in drugs.drugs() if len(name) < 3] == []


def test_no_generic_is_listed_twice() -> None:
    text = resources.files("parsers.lexicon").joinpath("drugs.txt").read_text(encoding="utf-8")
    heads = [line.partition("|")[0].strip() for line in text.splitlines() if line and not line.startswith("#")]
    assert sorted({head for head in heads if heads.count(head) > 1}) == []


@pytest.mark.parametrize(
    ("name", "strength", "state"),
    [
        ("Warfarin", "5 mg", Known.EXACT),
        ("warfarin", "2.5 mg", Known.EXACT),
        ("warfarin", "25 mg", Known.TENFOLD),
        ("Levothyroxine", "0.05 mg", Known.EXACT),
        ("Levothyroxine", "50 mcg", Known.EXACT),
        ("Levothyroxine", "50 mg", Known.TENFOLD),
        ("Percocet", "5/325 mg", Known.EXACT),
        ("Symbicort", "160-4.5 mcg/act", Known.EXACT),
        ("Augmentin", "875-125 mg", Known.EXACT),
        ("Lisinopril", "33 mg", Known.NO),
        ("carvedilol", "25 mg", Known.EXACT),
        ("Amlodipine", "25 mg", Known.TENFOLD),
        ("Lantus", "100 units/mL", Known.EXACT),
        ("lialda", "2.4 gram", Known.WHOLE_MULTIPLE),
        ("vincristine", "1 mg", Known.NO_FACTS),
    ],
)
def test_strengths_are_judged(name: str, strength: str, state: Known) -> None:
    meant = drugs.drug(name)
    assert meant is not None
    assert known(strength, meant) is state


def test_look_alikes_are_read_both_ways() -> None:
    assert "prednisolone" in drugs.look_alikes("Prednisone")
    assert "prednisone" in drugs.look_alikes("prednisolone")


def test_sig_terms_have_known_kinds_and_meanings() -> None:
    assert {term.kind for term in sig.terms()} == set(get_args(sig.TermKind))
    assert sig.meaning("b.i.d.") == "twice a day"
    assert sig.meaning("PRN") == "when needed"
    assert sig.meaning("xyz") is None


def test_importing_the_kinds_reads_no_list() -> None:
    code = (
        "import parsers.kinds, parsers.kinds.medicine, parsers.lexicon.drugs as d; print(d.drugs.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
