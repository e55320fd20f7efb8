"""The spellings that must and must not fall together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.records.keys import moment_key, name_key, number_key


@pytest.mark.parametrize(
    "spelling",
    ["Kathy Crawford", "Crawford, Kathy", "KATHY  CRAWFORD", " kathy\ncrawford ", "Kathy Crawford.", "Káthy Cräwford"],
)
def test_spellings_of_one_name(spelling: str) -> None:
    assert name_key(spelling) == "crawford kathy"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kathy Crawford", "Kathy M. Crawford"), ("Kathy Crawford", "Kathy Crawfort"), ("Lee Ann", "Leeann")],
)
def test_names_that_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("O'Brien", "OBrien"), ("O’Brien", "O'BRIEN"), ("Anne-Marie Strauß", "STRAUSS, Anne Marie"), ("İnci", "inci")],
)
def test_names_written_two_ways(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_names_in_other_scripts_have_a_key() -> None:
    assert name_key("Мария Шарапова") == "мария шарапова"


@given(st.text(max_size=600))
def test_a_key_is_its_own_key_and_fits_dynamodb(text: str) -> None:
    for normal in (name_key, number_key):
        key = normal(text)
        assert len(key.encode()) <= 1024
        if len(key) < 250:
            assert normal(key) == key


def test_numbers_without_their_punctuation() -> None:
    assert number_key(" xyz-12 34/5.6") == "XYZ123456"


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(9000, 1, 1)), st.integers(-12, 12))
def test_moments_sort_as_time_does(moment: datetime, hours: int) -> None:
    here = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert moment_key(here) == moment_key(here.astimezone(UTC))
    assert moment_key(here) < moment_key(here + timedelta(milliseconds=1))
