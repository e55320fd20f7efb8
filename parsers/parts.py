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
         "City & state", "City, state & zip", "City/State", "City, province", "City, state, postcode")),
    Part("county", ("State", "Province", "State/Province", "County", "ST", "State, Zip", "State/Zip", "District",
         "Emirate", "State and zip", "State/Territory", "State/Region")),
    Part("zip", ("Zip", "Zip code", "Zip/Postal code", "Postal code", "Postcode", "PIN code", "Zip/Postcode",
         "Postal/Zip code", "Postal code/Zip", "Post code", "Zip/Pin code", "Postcode/Zip")),
    Part("country", ("Country",)),
)  # fmt: skip
