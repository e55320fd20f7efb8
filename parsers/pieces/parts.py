"""The pieces that forms ask for a name or an address in, and the facts that they ask for under one label."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from parsers.form import Part

_BORN, _AGED, _SEXED = ("DOB", "Date of birth", "Birthdate"), ("Age",), ("Sex", "Gender")


def _together(*facts: tuple[str, ...]) -> Iterator[str]:
    """The labels that ask for several facts at once: "DOB/Age", "Sex & date of birth"."""
    for order in permutations(facts):
        for names in product(*order):
            yield "/".join(names)
            if len(names) == 2:
                yield " & ".join(names)


AGE_AND_SEX = tuple(_together(_AGED, _SEXED))
BIRTH_AND_AGE = tuple(_together(_BORN, _AGED))
BIRTH_AND_SEX = tuple(_together(_BORN, _SEXED))
BIRTH_AGE_AND_SEX = tuple(_together(_BORN, _AGED, _SEXED))
WITH_BIRTH = (*BIRTH_AND_AGE, *BIRTH_AND_SEX, *BIRTH_AGE_AND_SEX)

NAME_PARTS = (
    Part(
        "first",
        (
            "First name",
            "First",
            "Given name",
            "Forename",
            "Given names",
            "Forenames",
            "Patient first name",
            "Legal first name",
            "First names",
            "First given name",
            "First given name(s)",
            "Given/First name",
            "First/Given name",
            "First name (given name)",
            "First name(s)",
            "Forename(s)",
            "Given name(s)",
            "Other names",
            "Other name(s)",
            "Patient's first name",
            "Child's first name",
        ),
    ),
    Part(
        "middle",
        (
            "Middle name",
            "Middle",
            "Middle initial",
            "Middle name(s)",
            "Middle init",
            "Second given name",
            "MI",
            "M.I.",
            "Initial",
        ),
    ),
    Part(
        "last",
        (
            "Last name",
            "Last",
            "Surname",
            "Family name",
            "Patient last name",
            "Legal last name",
            "Patient surname",
            "Surname(s)",
            "Last name(s)",
            "Family name (surname)",
            "Child's last name",
            "Last names",
            "Surname/Family name",
            "Last name/Surname",
            "Surname/Last name",
            "Family/Last name",
        ),
    ),
)
ADDRESS_PARTS = (
    Part("street", ("Street", "Address line 1", "Street 1", "House number and street", "Street name and number",
         "House no. & street", "Street & number", "Street/House number", "Number and street", "House/Street")),
    Part("unit", ("Address line 2", "Apt", "Apt number", "Apartment", "Apt/Unit", "Unit", "Suite", "Apt/Suite")),
    Part("city", ("City", "Town", "City/Town", "Town/City", "City, State, Zip", "City/State/Zip",
         "City, State and Zip", "City, State, Zip code", "City/State/Zip code", "City State", "Town or city", "Suburb",
         "Suburb/Town", "City or town", "City/Municipality", "Municipality/City", "City/Village", "Village/Town",
         "City & state", "City, state & zip", "City/State", "City, province", "City, state, postcode",
         "City, State and Zip code", "City, Province, Postal code", "City, Prov, Postal code", "Town, County, Postcode",
         "City/Town and Postcode", "City, ST, Zip", "City/Province/Postal code", "City, Province and Postal code",
         "Town and Postcode", "Town/Postcode", "Suburb, State, Postcode", "Suburb/State/Postcode",
         "City and Zip code", "Postcode, town", "Postcode, city", "Postcode and town", "Postcode/Town", "Zip, city",
         "Postcode and city", "Postal code, city", "Postal code and town", "Postal code, town", "Zip/City",
         "Post code and town")),
    Part("county", ("State", "Province", "State/Province", "County", "ST", "State, Zip", "State/Zip", "District",
         "Emirate", "State and zip", "State/Territory", "State/Region")),
    Part("zip", ("Zip", "Zip code", "Zip/Postal code", "Postal code", "Postcode", "PIN code", "Zip/Postcode",
         "Postal/Zip code", "Postal code/Zip", "Post code", "Zip/Pin code", "Postcode/Zip")),
    Part("country", ("Country",)),
)  # fmt: skip
