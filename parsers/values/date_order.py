"""Whether a document writes the day or the month first in dates of numbers alone.

Enters: the runs of a document and the deployment's options. Leaves: the options with the order that the document's own
dates tell (17/12/2020 has its day first), else the signs of its country. Where these contradict one another, where the
country writes both or nothing tells, a date that could be either goes to a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import regex

from parsers.amounts.countries import US_STATES
from parsers.extraction import ParseOptions
from parsers.kinds.dates import TWELVE
from parsers.labels.layout import Run

_NUMERIC = regex.compile(r"(?<![\w/.\-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\w/\-]|\.\d)")
_DAY_FIRST = regex.compile(
    r"[£₹€₦]|\bINR(?=[\s:.]*[\d,]{3})|(?<=(?i:amount|amt|price|rate|total|cost|mrp|charges?|fees?|\bin)[\s(]{1,2})INR\b|"
    r"\b(?:Rs\.?|Rupees|Tk\.?|Taka|GBP|EUR|AED|SAR|QAR|OMR|KWD|BHD|KES|KSh|NGN|GHS|ZAR|UGX|TZS|AUD|NZD|SGD|MYR|PKR|LKR|BDT|NPR)\b|"
    r"\+(?!1(?!\d{2}\b))(?:2[0-9]|3[0-9]|4[0-9]|5[0-9]|6[0-8]|7|8[0-46-9]|9[0-8])\d?(?=[\s\-(\d])|"
    r"\b(?:NHS|GSTIN|NABL|Smt|Shri|Lakhs?|cumm|Bio(?:logical|\.)? Ref|IFSC|UHID|CGST|SGST|ABN|Aadhaar|Pvt|Pincode|"
    r"Emirates ID|(?i:medical (?:aid|scheme)|takaful|medisave|m-?pesa|nhif|"
    r"India|United Kingdom|England|Scotland|Northern Ireland|Ireland|Australia|New Zealand|South Africa|"
    r"Kenya|Nigeria|Ghana|Uganda|Tanzania|Dubai|Abu Dhabi|Saudi Arabia|Qatar|Kuwait|Oman|Bahrain|Singapore|Malaysia|"
    r"Pakistan|Bangladesh|Sri Lanka|Nepal|Germany|France|Spain|Italy|Netherlands|Switzerland))\b|"
    r"\b(?:Mumbai|New Delhi|Bengaluru|Bangalore|Chennai|Hyderabad|Pune|Kolkata|Ahmedabad|Lagos|Ibadan|Abuja|Accra|"
    r"Kumasi|Nairobi|Mombasa|Kampala|Johannesburg|Cape Town|Durban|Pretoria|Sharjah|Doha|Riyadh|Jeddah|Muscat|Manama|"
    r"Karachi|Lahore|Islamabad|Dhaka|Colombo|Kathmandu|Brisbane|Auckland|Kuala Lumpur|Eldoret|Kisumu|Nakuru|Thika|Kano|"
    r"Port Harcourt|Enugu|Benin City|Tamale|Takoradi|Arusha|Dodoma|Dar es Salaam|Entebbe|Mbarara|Bloemfontein|"
    r"Polokwane|Gqeberha|Nagpur|Indore|Bhopal|Lucknow|Kanpur|Patna|Jaipur|Surat|Vadodara|Rajkot|Kochi|Coimbatore|Madurai|"
    r"Mysuru|Visakhapatnam|Vijayawada|Ludhiana|Chandigarh|Guwahati|Bhubaneswar|Thane|Gurugram|Gurgaon|Noida|Gujarat|"
    r"Maharashtra|Karnataka|Tamil Nadu|Kerala|Telangana|Andhra Pradesh|Rajasthan|Uttar Pradesh|Madhya Pradesh|"
    r"West Bengal|Odisha|Haryana|Jharkhand|Chhattisgarh|Uttarakhand)\b|"
    r"\bM\.B\.,? ?B\.S\b|,\s\p{Lu}\p{Ll}+ [1-8]\d{5}\b|"
    r"\b(?:MBBS|MB ?Ch ?B|BMBS|FRACGP|MRCGP|MRCP|FRCS|BDS|HPCSA|AHPRA|DHA-P|TDS|QDS|NHI|NZMC|NRIC|RPBS|TSMC|"
    r"KMPDC|MDCN)\b|"
    r"\b(?:bd|tds|qds|od|nocte|mane)\s?[x×]\s?\d{1,2}/(?:7|52|12)\b|(?<![\d.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\d.])|"
    r"\b\p{Lu}\p{Ll}+ ?[-–] ?[1-8]\d{5}\b|\b(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT)\.?,? +\d{4}(?!\d)|"
    r"\(0[2378]\) ?\d{4} ?\d{4}\b|"
    r"(?<![\w/.\-])0[1-8]\d{2,3}\s\d{3}\s?\d{3,4}(?![\w\-])|"
    r"\b(?!OM)[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b"
)
"""Signs of countries that write the day first: their money, their numbers, their names, a British postcode,
degrees, registers and short hand that American doctors do not write, an Indian town with its code, an Australian
state with its own, cities that are nowhere else, a number with the nought of their trunk lines.

INR with a small number behind it is a clotting test, not rupees."""
_EITHER = regex.compile(
    r"\b(?:Canada|Ontario|Qu[eé]bec|Alberta|British Columbia|Manitoba|Jamaica|Philippines|PHP)\b|₱|\bC\$|"
    r"\bCAD(?=[\s:$]*\d)"
)
"""Signs of countries that write both. CAD without an amount is a disease of the heart."""
_MONTH_FIRST = regex.compile(
    rf"\b(?:{US_STATES})\.?,?\s+\d{{5}}(?:-\d{{4}})?\b|"
    r"\bU\.?S\.?A\b|\bUnited States\b|\bUSD\b|\bUS\$|"
    r"\b(?:NPI|DEA|Medicaid|HIPAA|SSN)\b"
)
"""Signs of the United States: a state with its ZIP code, the name, the currency's, registers of their own."""
_CALLED = regex.compile(
    r"(?<![\d+])(?:\+?1[\s.\-])?(?:\([2-9]\d\d\)\s?|[2-9]\d\d[.\-])\d{3}[.\-]\d{4}(?!\d)|\+1\s?[(2-9]"
)
"""A telephone number as the United States write it, and Canada and the Caribbean with them."""


_FORMAT = regex.compile(
    r"(?<![A-Za-z])(?:D\s?D?\s?[/\-. |]*\s?M\s?M?\s?[/\-. |]*\s?(?:[YC]\s?){2,4}|"
    r"M\s?M?\s?[/\-. |]*\s?D\s?D?\s?[/\-. |]*\s?(?:[YC]\s?){2,4}|"
    r"day[\s/\-,]+month[\s/\-,]+year|month[\s/\-,]+day[\s/\-,]+year)(?![A-Za-z])",
    regex.IGNORECASE,
)
"""How forms print the order in which dates are to be written."""

HEAD = 20_000
"""Characters from a document's beginning within which it says when the patient came and went."""
FEW_DAYS, USUAL_STAY, LONG_STAY = 14, 45, 60
"""Days in hospital."""
_WHEN = (
    r"(?:(?!adm|disch|separ|birth|d\.?o\.?b|print|report)\D){0,60}?"
    r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)"
)
_CAME = regex.compile(rf"\b(?:admission|admitted|admit|d\.?o\.?a)\b{_WHEN}", regex.IGNORECASE)
_WENT = regex.compile(rf"\b(?:discharged?|separation|d\.?o\.?d)\b{_WHEN}", regex.IGNORECASE)


def settled(runs: Sequence[Run], options: ParseOptions) -> ParseOptions:
    """The options with the order of day and month that the document tells."""
    text = "\n".join(run.text for run in runs)
    orders = {order for run in runs for order in _own_dates(run.text)} or set(_asked_for(text))
    either = _EITHER.search(text, timeout=1) is not None
    american = any(sign.search(text, timeout=1) for sign in (_MONTH_FIRST, *(() if either else (_CALLED,))))
    abroad = _DAY_FIRST.search(text, timeout=1) is not None
    if orders:
        unsure = len(orders) > 1 or (orders == {"day"} and american and not abroad)
        return replace(options, day_first=options.day_first if unsure else "day" in orders, order_unsure=unsure)
    if american == abroad and (by_stay := _of_a_stay(text[:HEAD])):
        return replace(options, day_first=by_stay == "day", order_unsure=by_stay == "either")
    if american == abroad:
        # Nothing tells, or both: what a deployment mostly receives is no reason to believe it of this paper.
        return replace(options, order_unsure=True)
    return replace(options, day_first=True) if abroad else options


def _asked_for(text: str) -> Iterator[str]:
    """What the form itself says that dates are to begin with: "(DD/MM/YYYY)", "month-day-year"."""
    for match in _FORMAT.finditer(text, timeout=1):
        yield "day" if match.group()[0] in "dD" else "month"


def _of_a_stay(text: str) -> str:
    """What stands first in the dates of admission and discharge where only one order makes a stay of usual length.

    "either" where both do, one of them a matter of days and the other of weeks; "" where nothing is told.
    """
    came, went = (pattern.search(text, timeout=1) for pattern in (_CAME, _WENT))
    if not came or not went or came[2] != went[2]:
        return ""
    days = {order: _days(came, went, order) for order in ("day", "month")}
    usual = [order for order, length in days.items() if 0 <= length <= USUAL_STAY]
    odd = [order for order, length in days.items() if not 0 <= length <= LONG_STAY]
    either = len(usual) == len(days) and min(days.values()) < FEW_DAYS < max(days.values())
    return usual[0] if len(usual) == len(odd) == 1 else "either" if either else ""


def _days(came: regex.Match[str], went: regex.Match[str], order: str) -> int:
    """Days from admission to discharge; less than nought for dates that do not exist."""
    at = (3, 1) if order == "day" else (1, 3)
    try:
        first, last = (date(int(each[4]), int(each[at[0]]), int(each[at[1]])) for each in (came, went))
    except ValueError:
        return -1
    return (last - first).days


def _own_dates(text: str) -> Iterator[str]:
    """What the dates of a text that can only be read one way write first."""
    for match in _NUMERIC.finditer(text, timeout=1):
        first, second = int(match[1]), int(match[3])
        if first > TWELVE >= second > 0 and first <= 31:
            yield "day"
        elif second > TWELVE >= first > 0 and second <= 31:
            yield "month"
