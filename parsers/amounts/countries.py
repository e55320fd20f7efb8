"""Which country's money a paper is about, by what it says of itself besides the sign.

Enters: the paper's text, one run to a line. Leaves: how many independent things (the country's name, its code before a
telephone number, its taxes and public insurers, its towns and provinces, the shape of its postcodes) speak for each
currency. Sources: ITU-T E.164 for calling codes, the Universal Postal Union's addressing guides for postcodes, ISO
3166-2 for provinces.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parsers.kinds.pattern import Pattern

DOLLARS: Final = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "JMD", "TTD"})
"""Currencies whose sign is a plain $."""
RUPEES: Final = frozenset({"INR", "PKR", "LKR", "NPR", "MUR"})
"""Currencies whose sign is "Rs"."""

US_STATES: Final = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|"
    "W[AIVY]|PR"
)
_NAMES: Final[Mapping[str, str]] = {
    "USD": r"united\sstates(?:\sof\samerica)? | u\.?s\.?a",
    "CAD": "canad(?:a|ian)",
    "AUD": "australian?",
    "NZD": r"new\szealand | aotearoa | n\.z",
    "SGD": r"singapore | s'pore",
    "HKD": r"hong\skong | kowloon",
    "JMD": "jamaica",
    "TTD": r"trinidad | tobago",
    "GBP": r"united\skingdom | england | scotland | wales | northern\sireland | u\.k",
    "EUR": "ireland(?<!northern.ireland) | germany | france | spain | italy | netherlands | portugal | belgium | malta",
    "INR": r"india | bharat",
    "PKR": "pakistan",
    "LKR": r"sri\slanka",
    "NPR": "nepal",
    "BDT": "bangladesh",
    "AED": r"u\.?a\.?e | united\sarab\semirates | dubai | abu\sdhabi | sharjah | ajman | fujairah | al\sain | "
           r"ras\sal\skhaimah | umm\sal\squwain",
    "SAR": r"k\.?s\.?a | saudi(?:\sarabia)? | riyadh | jeddah | dammam | al\skhobar | makkah | madinah",
    "QAR": "qatar | doha",
    "OMR": "oman | muscat | salalah",
    "BHD": "bahrain | manama",
    "KWD": "kuwait | salmiya | hawally",
    "ZAR": r"south\safrica | r\.?s\.?a | gauteng | kwazulu.?natal | (?:western|eastern|northern)\scape | mpumalanga | "
           r"limpopo | johannesburg | pretoria | durban | cape\stown | bloemfontein | polokwane | gqeberha",
    "NGN": "nigeria",
    "KES": "kenya",
    "UGX": "uganda | kampala | entebbe | mbarara | jinja | gulu",
    "TZS": r"tanzania | dar\ses\ssalaam | dodoma | arusha | mwanza | zanzibar",
    "GHS": "ghana | accra | kumasi | tamale | takoradi | tema",
    "ZMW": "zambia | lusaka | ndola | kitwe",
    "RWF": "rwanda | kigali",
    "EGP": "egypt | cairo | giza",
    "PHP": "philippines? | pilipinas",
    "MYR": r"malaysia | kuala\slumpur | selangor | penang | pulau\spinang | johor | sabah | sarawak | melaka | perak",
    "THB": "thailand | bangkok | phuket | chiang.mai",
}  # fmt: skip
_TOWNS: Final[Mapping[str, str]] = {
    "INR": r"andhra\spradesh | arunachal\spradesh | assam | bihar | chhattisgarh | goa | gujarat | haryana | "
           r"himachal\spradesh | jharkhand | karnataka | kerala | madhya\spradesh | maharashtra | manipur | "
           r"meghalaya | mizoram | nagaland | odisha | punjab | rajasthan | sikkim | tamil\snadu | telangana | "
           r"tripura | uttar\spradesh | uttarakhand | west\sbengal | (?:new\s)?delhi | mumbai | bengaluru | "
           r"bangalore | chennai | kolkata | hyderabad | pune | ahmedabad | jaipur | lucknow | kochi | chandigarh",
    "PKR": "karachi | lahore | islamabad | rawalpindi | peshawar | faisalabad | multan | quetta | sialkot | sindh",
    "LKR": "colombo | kandy | galle | jaffna | negombo",
    "NPR": "kathmandu | pokhara | lalitpur | biratnagar | bharatpur",
    "BDT": "dhaka | chattogram | chittagong | sylhet | khulna | rajshahi",
    "CAD": r"ontario | qu[eé]bec | alberta | british\scolumbia | manitoba | nova\sscotia | new\sbrunswick | "
           r"saskatchewan | newfoundland",
    "NZD": r"auckland | wellington | christchurch | dunedin | tauranga | palmerston\snorth | rotorua | invercargill",
    "NGN": r"(?:abia|adamawa|akwa\sibom|anambra|bauchi|bayelsa|benue|borno|cross\sriver|delta|ebonyi|edo|ekiti|enugu|"
           r"gombe|imo|jigawa|kaduna|kano|katsina|kebbi|kogi|kwara|lagos|nasarawa|niger|ogun|ondo|osun|oyo|plateau|"
           r"rivers|sokoto|taraba|yobe|zamfara)\sstate | lagos | abuja | ibadan | port\sharcourt | ikeja | lekki | "
           r"benin\scity | enugu | kaduna | abeokuta | ilorin | owerri | calabar | uyo",
    "KES": r"nairobi | mombasa | kisumu | nakuru | eldoret | thika | kiambu | machakos | nyeri | meru | kakamega | "
           r"kericho | malindi | garissa | kitale | naivasha | embu | kajiado | uasin\sgishu",
    "PHP": r"metro\smanila | manila | quezon(?:\scity)? | makati | pasig | taguig | cebu | davao | iloilo | baguio | "
           r"laguna | cavite | batangas | bulacan | pampanga | rizal | tarlac | pangasinan | nueva\secija | albay | "
           r"bohol | leyte | negros\s(?:oriental|occidental) | bacolod | cagayan\sde\soro | zamboanga | isabela | "
           r"bataan",
}  # fmt: skip
_CALLING: Final[Mapping[str, str]] = {
    "AUD": "61", "NZD": "64", "SGD": "65", "HKD": "852", "GBP": "44", "INR": "91", "PKR": "92", "LKR": "94",
    "NPR": "977", "BDT": "880", "AED": "971", "SAR": "966", "QAR": "974", "OMR": "968", "BHD": "973", "KWD": "965",
    "ZAR": "27", "NGN": "234", "KES": "254", "UGX": "256", "TZS": "255", "GHS": "233", "ZMW": "260", "RWF": "250",
    "EGP": "20", "PHP": "63", "MYR": "60", "THB": "66",
}  # fmt: skip
_OFFICES: Final[Mapping[str, str]] = {
    "USD": r"npi | ein | federal\stax\sid | medicaid | hcpcs",
    "CAD": "hst | qst | ohip",
    "AUD": r"abn | a\.b\.n | mbs | hicaps | bulk\sbilled",
    "NZD": "nhi | nzbn",
    "SGD": "medisave | medishield | chas | paynow | nric | uen",
    "INR": "gstin | cgst | sgst | igst | uhid | ayushman | cghs | echs | paise | lakhs?",
    "PKR": "cnic | ntn | strn",
    "AED": r"trn | emirates\sid | dha | haad | moh(?:ap)?\slicen[cs]e",
    "SAR": "iqama | cchi",
    "ZAR": r"medical\s(?:aid|scheme) | bhf | practice\s(?:no|nr) | nappi | pr\.?\sno",
    "NGN": "nhis | nhia",
    "KES": r"nhif | shif | m-?pesa | paybill | kra\spin | kmpdc",
    "GHS": "nhia | momo",
    "PHP": r"philhealth | phic | pwd | senior\scitizen | osca | brgy | barangay | bir | gcash",
    "MYR": "sst | mykad | kkm",
    "GBP": r"nhs | hmrc | ccsd | sort\scode | bacs | gmc",
}  # fmt: skip
_POSTCODES: Final[Mapping[str, str]] = {
    "USD": rf"\b(?:{US_STATES}),?\s+\d{{5}}(?:-\d{{4}})?\b",
    "CAD": r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b",
    "AUD": r"\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT),?\s+\d{4}\b",
    "SGD": r"(?:Singapore|SINGAPORE)\s?\(?\d{6}\b|\bS\(\d{6}\)|\#\d\d-\d{2,4}\b",
    "GBP": r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b",
}  # fmt: skip


def _evidence(code: str) -> tuple[Pattern, ...]:
    """A pattern for each kind of evidence that there is for the currency."""
    said = [Pattern(rf"(?<!\w)(?:{kind[code]})(?!\w)") for kind in (_NAMES, _TOWNS, _OFFICES) if code in kind]
    if code in _CALLING:
        said.append(Pattern(rf"(?<!\d)(?:\+|00)\s?\(?{_CALLING[code]}\)?[\s\-(]?\d"))
    if code in _POSTCODES:
        said.append(Pattern(_POSTCODES[code], ignore_case=False))
    return tuple(said)


_EVIDENCE: Final[Mapping[str, tuple[Pattern, ...]]] = {
    code: _evidence(code) for code in sorted({*_NAMES, *_TOWNS, *_CALLING, *_OFFICES, *_POSTCODES})
}


def spoken_for(text: str) -> dict[str, int]:
    """How many kinds of evidence speak for each currency; those that none speaks for are left out."""
    said = {code: sum(each.search(text) is not None for each in kinds) for code, kinds in _EVIDENCE.items()}
    return {code: number for code, number in said.items() if number}


def told(said: Mapping[str, int], among: frozenset[str] | None = None) -> tuple[str, bool] | None:
    """The currency that most speaks for, and whether that is sure; None when two are even.

    `among` are the currencies that there is a choice between. Sure are two kinds of evidence, and none for another.
    """
    ranked = sorted(((number, code) for code, number in said.items() if among is None or code in among), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1], ranked[0][0] > 1 and len(ranked) == 1


def evidence_in(text: str, code: str) -> bool:
    """Whether the text holds a piece of what speaks for a currency."""
    return any(each.search(text) for each in _EVIDENCE.get(code, ()))
