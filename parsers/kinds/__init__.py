"""Value kinds: parse, normalise, validate. One object per kind, each satisfying `base.Kind`."""

from parsers.kinds.base import Kind, Parsed
from parsers.kinds.choices import IMMUNITY, MARITAL_STATUS, RELATIONSHIP, SEX, YES_NO
from parsers.kinds.claim_codes import DIAGNOSIS_CODE, MODIFIER, PLACE_OF_SERVICE, PROCEDURE_CODE, REVENUE_CODE, TAX_ID
from parsers.kinds.codes import DEA, IDENTIFIER, NPI
from parsers.kinds.contact import ADDRESS, EMAIL, PHONE
from parsers.kinds.dates import ANY_DATE, BIRTH_DATE, DATE
from parsers.kinds.lab import RESULT
from parsers.kinds.lab_flags import FLAG
from parsers.kinds.lab_ranges import REFERENCE_RANGE
from parsers.kinds.lab_units import LAB_UNIT
from parsers.kinds.numbers import AGE, CURRENCY, HEIGHT, INTEGER, MONEY, MONEY_OFF, QUANTITY, REFILLS, WEIGHT
from parsers.kinds.person import PERSON, PRESCRIBER
from parsers.kinds.plain import TEXT

KINDS: tuple[Kind, ...] = (
    ADDRESS,
    AGE,
    ANY_DATE,
    BIRTH_DATE,
    CURRENCY,
    DATE,
    DEA,
    DIAGNOSIS_CODE,
    EMAIL,
    FLAG,
    HEIGHT,
    IDENTIFIER,
    IMMUNITY,
    INTEGER,
    LAB_UNIT,
    MARITAL_STATUS,
    MODIFIER,
    MONEY,
    MONEY_OFF,
    NPI,
    PERSON,
    PHONE,
    PLACE_OF_SERVICE,
    PRESCRIBER,
    PROCEDURE_CODE,
    REFERENCE_RANGE,
    QUANTITY,
    REFILLS,
    RELATIONSHIP,
    RESULT,
    REVENUE_CODE,
    SEX,
    TAX_ID,
    TEXT,
    WEIGHT,
    YES_NO,
)

__all__ = [
    "ADDRESS",
    "AGE",
    "ANY_DATE",
    "BIRTH_DATE",
    "CURRENCY",
    "DATE",
    "DEA",
    "DIAGNOSIS_CODE",
    "EMAIL",
    "FLAG",
    "HEIGHT",
    "IDENTIFIER",
    "IMMUNITY",
    "INTEGER",
    "KINDS",
    "LAB_UNIT",
    "MARITAL_STATUS",
    "MODIFIER",
    "MONEY",
    "MONEY_OFF",
    "NPI",
    "PERSON",
    "PHONE",
    "PLACE_OF_SERVICE",
    "PRESCRIBER",
    "PROCEDURE_CODE",
    "QUANTITY",
    "REFERENCE_RANGE",
    "REFILLS",
    "RELATIONSHIP",
    "RESULT",
    "REVENUE_CODE",
    "SEX",
    "TAX_ID",
    "TEXT",
    "WEIGHT",
    "YES_NO",
    "Kind",
    "Parsed",
]
