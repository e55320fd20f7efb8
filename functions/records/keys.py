"""What a record is found by: names and numbers brought into one spelling.

Enters: fields of a record, or what a person typed. Leaves: strings that are equal when the two mean the same.
The same functions make the key that is stored and the key that is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from functions.records.record import Record
from functions.records.summary import POLICY, first_value

UNKNOWN_DOB = "-"

_PATIENT_FIELDS = ("patient_name", "member_name")
# DynamoDB takes 2,048 bytes in a partition key and 1,024 in a sort key; a character is at most four bytes.
_LONGEST = 256


def name_key(name: str) -> str:
    """A person's name without case, accents, punctuation and order: "Crawford, Kathy" equals "kathy CRAWFORD".

    Words are sorted, so that family name first or last makes no difference. Apostrophes join ("O'Brien", "OBrien"),
    hyphens and full stops part. Initials and second names count: two people may differ in nothing else. Gives ""
    for a text without a letter or digit.
    """
    plain = _without_accents(name).replace("'", "").replace("’", "")
    return " ".join(sorted(re.findall(r"[^\W_]+", plain)))[:_LONGEST]


def number_key(number: str) -> str:
    """A policy, member or insured number without case, blanks and punctuation: "xyz-12 34" equals "XYZ1234"."""
    return "".join(re.findall(r"[^\W_]+", _without_accents(number))).upper()[:_LONGEST]


def moment_key(moment: datetime) -> str:
    """A point in time (with its time zone) as UTC with milliseconds, so that the order of texts is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def queue_key(status: str, hospital: str) -> str:
    """A hospital's documents of one status. A status holds no "#", a hospital may."""
    return f"{status}#{hospital}"


def index_keys(record: Record) -> dict[str, str]:
    """What the indexes are keyed by; a key that the record does not hold is absent, and so is it from that index."""
    keys = {
        "hospital": record.source.hospital,
        "queue": queue_key(record.status, record.source.hospital) if record.source.hospital else "",
        "received_at": moment_key(record.source.received_at),
        "object_key": record.source.key,
        "policy_key": number_key(first_value(record, POLICY)),
        "patient_key": name_key(first_value(record, _PATIENT_FIELDS)),
    }
    if keys["patient_key"]:
        keys["patient_dob"] = first_value(record, ("date_of_birth",))[:_LONGEST] or UNKNOWN_DOB
    return {name: key for name, key in keys.items() if key}


def _without_accents(text: str) -> str:
    """Casefolded, accents taken off where Unicode knows them as such ("é"; not "ø", a letter of its own)."""
    # Folding can make characters that decompose, and decomposing can make capitals.
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))
