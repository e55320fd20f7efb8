"""The list of diagnosis codes: complete, as released, and read back as written."""

from __future__ import annotations

import gzip

from hypothesis import given
from hypothesis import strategies as st

from local.diagnoses import release
from parsers.kinds.claim_codes import existing_like
from parsers.lexicon import diagnoses


def test_the_list_is_the_packaged_release() -> None:
    name, codes = release()
    assert len(codes) > 90_000, "a release has some 98,000 codes"
    assert all(map(diagnoses.exists, codes)), f"python -m local.diagnoses writes the list of {name}"


@given(st.sets(st.text("AB012", min_size=1, max_size=6)))
def test_a_list_is_read_back_as_written(codes: set[str]) -> None:
    release_line, *lines = gzip.decompress(diagnoses.packed("a release", codes)).decode().splitlines()
    assert release_line == "a release"
    assert list(diagnoses.unpacked(lines)) == sorted(codes)


def test_headings_are_told_from_codes_to_bill_with() -> None:
    assert diagnoses.exists("K59")
    assert diagnoses.is_heading("K59")
    assert diagnoses.exists("K59.00")
    assert not diagnoses.is_heading("K59.00")
    assert not diagnoses.exists("I50.6")
    assert not diagnoses.is_heading("I50.6")


def test_a_code_like_several_is_none_of_them() -> None:
    assert existing_like("E1I.9") == ["E11.9"]
    assert existing_like("I50.6") == []
    assert len(existing_like("S8B.001A")) != 1
