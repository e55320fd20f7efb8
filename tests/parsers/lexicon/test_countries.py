"""Which countries a paper speaks of, and that the list is in order."""

from __future__ import annotations

import pytest

from parsers.amounts.whose_money import DOLLARS, RUPEES
from parsers.kinds.numbers import currency_of
from parsers.lexicon.countries import countries, spoken_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12 Mill Lane, Belfast, Northern Ireland", {"GB": {"names"}}),
        ("Moi Avenue, Nakuru   Tel +254 722 555 018", {"KE": {"towns", "calling"}}),
        ("Sydney, New South Wales 2000", {"AU": {"names"}}),
        ("8 Arden Street, Coogee NSW 2034   A.B.N. 51 824 753 556", {"AU": {"postcode", "offices"}}),
        ("12 Elm Street, Ardmore, IL 62775   federal tax ID 12-3456789", {"US": {"postcode", "offices"}}),
        ("M-Pesa paybill", {"KE": {"offices"}}),
        ("NHIA no. 4471", {"NG": {"offices"}, "GH": {"offices"}}),
        ("Nehmen Sie ein Glas, bir gün", {}),
        ("Oscar Lindt, 12 Elm Street", {}),
    ],
)
def test_what_a_paper_says_of_its_country(text: str, told: dict[str, set[str]]) -> None:
    assert {code: set(kinds) for code, kinds in spoken_of(text).items()} == told


@pytest.mark.parametrize("code", countries())
def test_every_country_is_in_order(code: str) -> None:
    country = countries()[code]
    assert len(code) == 2
    assert code.isupper()
    assert country.dates in {"day", "month", "either"}
    assert currency_of(country.currency) is not None or country.currency in {"ILS"}
    assert country.calling == "" or country.calling.isdigit()
    if country.postcode:
        country.postcode.search("compiles")


def test_shared_signs_are_of_countries_in_the_list() -> None:
    assert {country.currency for country in countries().values()} >= DOLLARS | RUPEES - {"MUR"}
