"""What claim forms ask for in words that nobody listed: "Name of the insured as on the card", "Who had the treatment?".

Words are in the spelling of `parsers.labels.wording.canonical`.
"""

from __future__ import annotations

from parsers.labels.gist import ADDRESS, PHYSICIAN, gist

_OWNERS = (
    "member insured policyholder subscriber enrollee enrolee employee principal beneficiary cardholder proposer "
    "sponsor sponsors"
)
_OWNED = (
    "full main primary principal plan policy medical scheme person persons first last middle given family in "
    "block capitals letters on card printed of and insured covered holder aid health insurance fund private"
)
_TREATED = "patient claimant dependant dependent"

FIELDS = {
    "patient_address": ADDRESS,
    "insured_address": ADDRESS,
    "facility_address": ADDRESS,
    "billing_provider_address": ADDRESS,
    "patient_name": gist(
        "full legal complete first last middle given family title preferred as on and in block letters capitals mr mrs "
        "ms person treated", _TREATED, "name names surname forename",
    ),
    "date_of_birth": gist("and time on person treated", "birth born dob", _TREATED),
    "insured_name": gist(f"{_OWNED} from as shown appears it former spouses spouse or mi", _OWNERS, "name names"),
    "insured_date_of_birth": gist(f"{_OWNED} date", _OWNERS, "birth born dob"),
    "insured_id": gist(
        f"{_OWNED} unique national person cover card reference ref account no",
        f"{_OWNERS} membership policy nhia nhif nhis sha shif philhealth medicaid hmo insurance",
        "number id identifier identification pin",
    ),
    "patient_relationship": gist(
        f"{_OWNED} to with the is how are you policy status holder {_TREATED}",
        "relationship relation related", f"{_OWNERS} {_TREATED} holder policy scheme main primary",
    ),
    "facility_name": gist(
        "health care healthcare medical of where the or and treatment patient service was nursing home attended place "
        "accredited in admitted treated name full general", "hospital facility clinic institution", "name treated "
        "admitted health medical healthcare treatment attended",
    ),
    "total_charge": gist(
        "actual the of being charged you are requested this form for all submitted medical treatment net gross amount "
        "payable hospital invoice invoices value incurred service services itemized itemised health professional",
        "total grand",
        "charge charges claim claimed claims cost costs fee fees expense expenses bill bills billed receipts invoices",
    ),
    "signature_date": gist(f"of and form claim this was on {_OWNERS} {_TREATED} by", "date",
                            "signed signature signing declaration declared"),
    "signature": gist(f"of the and or authorised authorized representative stamp name here by person patients "
                       f"{_OWNERS} {_TREATED} {PHYSICIAN} dentist provider treating attending guardian parent seal "
                       "official designation print printed claimants",
                       "signed signature sign", f"{_OWNERS} {_TREATED} {PHYSICIAN} dentist provider treating "
                       "attending authorised authorized representative guardian parent person"),
    "group_number": gist("plan policy or contract employer insurance account scheme employee health",
                          "group corporate employer contract", "number id"),
    "referring_provider": gist("name full of by or", "referring referred referral",
                                f"{PHYSICIAN} gp dentist name"),
}  # fmt: skip

QUESTIONS = (
    (
        "insured_id",
        gist(f"{_OWNED} is are was {_OWNERS}", "what which", "membership policy member card", "number id reference"),
    ),
    ("insured_name", gist(f"{_OWNED} is are was", "who whose", _OWNERS)),
    (
        "patient_name",
        gist(
            "was is were being person has been received receiving need needed care medical the",
            "who whom",
            "treated treatment care",
            "treated had received receiving needed needs was",
        ),
    ),
    (
        "facility_name",
        gist(
            "was were did you they is patient have take place place? been person care medical at in "
            "given carried out get receive",
            "where",
            "treatment treated care seen admitted",
        ),
    ),
)
"""Labels that ask what a claim needs to know in whole sentences: "Who had the treatment?"."""
