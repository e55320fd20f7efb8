"""The pieces that forms ask for a name or an address in."""

from __future__ import annotations

from parsers.form import Part

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
        ),
    ),
    Part("middle", ("Middle name", "Middle", "Middle initial", "MI", "M.I.", "Initial")),
    Part("last", ("Last name", "Last", "Surname", "Family name", "Patient last name", "Legal last name")),
)
ADDRESS_PARTS = (
    Part("street", ("Street", "Address line 1", "Street 1", "House number and street")),
    Part("unit", ("Address line 2", "Apt", "Apt number", "Apartment", "Apt/Unit", "Unit", "Suite", "Apt/Suite")),
    Part("city", ("City", "Town", "City/Town", "Town/City", "City, State, Zip", "City/State/Zip",
         "City, State and Zip", "City, State, Zip code", "City/State/Zip code", "City State")),
    Part("county", ("State", "Province", "State/Province", "County", "ST", "State, Zip", "State/Zip")),
    Part("zip", ("Zip", "Zip code", "Zip/Postal code", "Postal code", "Postcode", "PIN code", "Zip/Postcode")),
    Part("country", ("Country",)),
)  # fmt: skip
