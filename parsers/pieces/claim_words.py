"""What claim forms call the people they ask about, and what they ask of each: every pair of the two is a label.

"Main member's full name", "Name of policyholder", "Proposer's DOB": order, possessives and "of" make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable

from parsers.form import Part
from parsers.kinds.plain import phrases
from parsers.pieces.parts import NAME_PARTS

PATIENTS = sorted(phrases(
    "patient|claimant|person treated|treated person|dependent|dependant|person claimed for|injured person|"
    "insured patient|family member|member treated|person receiving treatment|covered person treated|"
    "person hospitalised|person hospitalized|insured person hospitalised|insured person hospitalized|person admitted|"
    "person receiving care|person who received treatment|person for whom claim is made|sick person|ill person|"
    "injured or sick person|sick or injured person|person undergoing treatment|person who was treated|"
    "person in respect of whom claim is made|patient/insured person|covered dependant|injured worker|worker|"
    "injured employee|injured party|patient/claimant|claimant/patient"
))  # fmt: skip
INSURED_WORDS = sorted(phrases(
    "insured|insured person|insured member|subscriber|member|main member|primary member|policyholder|policy holder|"
    "policy owner|employee|plan member|primary insured|proposer|beneficiary|principal member|principal insured|"
    "cardholder|card holder|sponsor|certificate holder|enrollee|policyholder/subscriber|subscriber/policyholder|"
    "insured/employee|employee/member|member/employee|contract holder|lead member|primary policyholder|"
    "scheme member|primary subscriber|account holder|principal|insured/subscriber|subscriber/insured|insured employee|"
    "life assured|life insured|assured|owner|owner of policy|policy owner/insured|main insured|contributor|"
    "insured life|main policyholder|family head|head of family"
))  # fmt: skip
FACILITIES = sorted(phrases(
    "facility|service facility|hospital|clinic|treating hospital|treatment facility|hospital or clinic|"
    "health care facility|healthcare facility|health facility|health care institution|healthcare institution|"
    "health care provider|healthcare provider|health provider|medical institution|health centre|health center|"
    "health institution|hospital/clinic|medical facility|treatment centre|"
    "hospital/nursing home|nursing home|admitting hospital|medical centre|medical center"
))  # fmt: skip
PROVIDERS = sorted(phrases(
    "billing provider|provider|physician|doctor|dentist|practitioner|supplier|billing dentist|billing entity|"
    "billing practice|practice|provider of service|physician or supplier|medical practitioner|pay-to provider|"
    "billing group"
))  # fmt: skip

NAME = ("name", "full name", "printed name", "names")
HERE_NAMES = ("Name", "Full name", "Names", "Full names", "Name and surname", "Surname and name", "Name in full",
              "First name and surname", "First and last name", "Surname and first name", "Surname and other names",
              "Last name and first name", "Surname, first name", "Last name, first name")  # fmt: skip
BIRTH = ("date of birth", "DOB", "birth date", "birthdate", "born")
SEXES = ("sex", "gender", "sex/gender")
ADDRESSES = ("address", "home address", "full address", "mailing address", "street address", "postal address",
             "residential address", "correspondence address", "complete address")  # fmt: skip
HERE_ADDRESSES = ("Address", "Home address", "Mailing address", "Street address", "Residential address",
                  "Postal address", "Correspondence address", "Permanent address", "Full address",
                  "Complete address")  # fmt: skip
PHONES = ("phone", "phone number", "mobile", "mobile number", "contact number", "daytime phone", "contact phone",
          "home phone", "daytime phone number")  # fmt: skip
IDENTIFIERS = ("ID", "ID number", "number", "identifier", "identification number", "identification", "reference",
               "unique ID", "identifier number", "ref", "reference number", "card number")  # fmt: skip
TAX_IDS = ("tax ID", "tax ID number", "TIN", "EIN", "tax number", "federal tax ID")
RELATIONS = ("patient relationship with", "patient relation with", "claimant relationship with",
             "relationship of claimant to", "relation of patient to", "relationship of patient with",
             "relationship to", "relation to", "relationship with", "relation with", "patient relationship to",
             "patient relation to", "claimant relationship to", "relationship of patient to")  # fmt: skip


def its(owners: Iterable[str], things: Iterable[str]) -> tuple[str, ...]:
    """Every owner with every thing, in either order."""
    some = tuple(things)
    return tuple(text for owner in owners for thing in some for text in (f"{owner} {thing}", f"{thing} of {owner}"))


def named_in_parts(owners: Iterable[str]) -> tuple[Part, ...]:
    """The pieces of a name, also where the label says whose it is: "Member's last name"."""
    said = {"first": ("first name", "given name"), "middle": ("middle name",), "last": ("last name", "surname")}
    some = tuple(owners)
    return tuple(
        Part(part.name, part.labels, tuple(f"{owner} {thing}" for owner in some for thing in said[part.name]))
        for part in NAME_PARTS
    )


def titled(owners: Iterable[str]) -> tuple[str, ...]:
    """Every owner in the headings that forms ask about them under."""
    wordings = ("{} details", "details of {}", "{} information", "about {}", "{} particulars", "particulars of {}")
    return tuple(wording.format(owner) for owner in owners for wording in wordings)


PAYMENTS = tuple(
    f"{paid} {who}"
    for paid in ("amount paid by", "paid by", "amount already paid by", "total paid by", "payment by")
    for who in ("you", *PATIENTS, *INSURED_WORDS)
)
