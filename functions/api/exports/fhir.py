"""A record as a FHIR R4 Bundle (hl7.org/fhir/R4): what the form warrants, and nothing that it does not say.

Enters: a record. Leaves: a collection Bundle as JSON: DocumentReference always; Patient, Coverage, Claim,
MedicationRequest, Observation, DiagnosticReport and Condition where the document holds them. A code's system is named
only where the code's own shape bears it out: ICD-10-CM and CPT or HCPCS on claims, LOINC for body weight and height.
A medicine carries no RxNorm code, because a printed name is not one. Resources made of values in doubt are tagged.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from functions.api.exports.fhir_codes import (
    INTERPRETATIONS,
    TERMINOLOGY,
    WEIGHT_AND_HEIGHT,
    concept,
    diagnosis,
    procedure,
    text_concept,
)
from functions.records.fields import Held
from functions.records.record import FieldRecord, Record, Status
from functions.records.summary import POLICY, WHO

Json = dict[str, Any]

REVIEW = "urn:claimlens:review"
_NAMESPACE = uuid.UUID("6f1c1df5-0c0b-4f0e-9f27-6a3b1c0d9e55")
_RX = ("bin", "pcn", "group")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def bundle(record: Record) -> Json:
    """The record as a Bundle. The same record always gives the same one."""
    made = _Maker(record)
    made.add("DocumentReference", _document(made))
    for resource in (*_medicines(made), *_results(made), *_measures(made), *_conditions(made)):
        made.add(resource["resourceType"], resource)
    if record.document_type in ("claim_form", "hospital_bill"):
        made.add("Claim", _claim(made))
    return {
        "resourceType": "Bundle",
        "id": record.document_id,
        "type": "collection",
        "timestamp": record.updated_at.isoformat(),
        "entry": made.entries,
    }


@dataclass
class _Maker:
    """Collects resources; the patient and the coverage are added when they are known."""

    record: Record
    entries: list[Json] = field(default_factory=list)
    patient: Json = field(default_factory=dict)
    coverage: Json = field(default_factory=dict)
    _used: list[FieldRecord] = field(default_factory=list)

    def __post_init__(self) -> None:
        who = _patient(self)
        self.patient = self.add("Patient", who) if who else {"display": "not stated"}
        insured = _coverage(self)
        self.coverage = self.add("Coverage", insured) if insured else {"display": "not stated"}

    def text(self, *names: str) -> str | None:
        """The first of these fields that the record holds."""
        for name in names:
            held = self.record.fields.get(name)
            if isinstance(held, FieldRecord) and not isinstance(held.value, dict):
                self._used.append(held)
                return str(held.value)
        return None

    def day(self, *names: str) -> str | None:
        """The first of these that is a date."""
        found = self.text(*names)
        return found if found and _DATE.fullmatch(found) else None

    def items(self, name: str) -> list[Json]:
        """The items of a list field; a plain one under the name "value"."""
        held: Held = self.record.fields.get(name, [])
        listed = held if isinstance(held, list) else [held]
        self._used.extend(listed)
        return [dict(item.value) if isinstance(item.value, dict) else {"value": item.value} for item in listed]

    def add(self, kind: str, resource: Json) -> Json:
        """Add a resource; gives a reference to it."""
        url = uuid.uuid5(_NAMESPACE, f"{self.record.document_id}/{kind}/{len(self.entries)}").urn
        doubted = [{"system": REVIEW, "code": "needs-review"}] if any(f.needs_review for f in self._used) else None
        self._used.clear()
        meta = {"meta": {"tag": doubted}} if doubted else {}
        self.entries.append({"fullUrl": url, "resource": _filled({"resourceType": kind, **meta, **resource})})
        return {"reference": url}


def _document(made: _Maker) -> Json:
    record = made.record
    final = record.status in (Status.EXTRACTED, Status.REVIEWED)
    return {
        "identifier": [{"system": "urn:claimlens:document", "value": record.document_id}],
        "status": "current",
        "docStatus": "final" if final else "preliminary",
        "type": text_concept(record.document_type.replace("_", " ")),
        "subject": made.patient if "reference" in made.patient else None,
        "date": record.source.received_at.isoformat(),
        "custodian": {"display": record.source.hospital} if record.source.hospital else None,
        "content": [{"attachment": {"title": record.source.filename, "size": record.source.size or None}}]
        if record.source.filename or record.source.size
        else [{"attachment": {"title": record.document_id}}],
    }


def _patient(made: _Maker) -> Json | None:
    name = made.text(*WHO)
    if name is None:
        return None
    sex = made.text("patient_sex")
    contacts = (("phone", made.text("patient_phone")), ("email", made.text("patient_email")))
    number = made.text("patient_id")
    address = made.text("patient_address")
    return {
        "identifier": [{"value": number}] if number else None,
        "name": [{"text": name}],
        "telecom": [{"system": system, "value": value} for system, value in contacts if value],
        "gender": sex if sex in ("male", "female", "other") else None,
        "birthDate": made.day("date_of_birth"),
        "address": [{"text": address}] if address else None,
    }


def _coverage(made: _Maker) -> Json | None:
    number = made.text(*POLICY)
    if number is None:
        return None
    classes = {"group": "group_number", "plan": "plan_name"} | {f"rx{part}": f"rx_{part}" for part in _RX}
    held = {code: made.text(name) for code, name in classes.items()}
    system = f"{TERMINOLOGY}/coverage-class"
    ends, starts = made.day("policy_expiry_date"), made.day("effective_date")
    return {
        "status": "active",
        "subscriberId": number,
        "beneficiary": made.patient,
        "relationship": text_concept(made.text("patient_relationship")),
        "period": _filled({"start": starts, "end": ends}) or None,
        "payor": [{"display": made.text("insurer_name", "insurance_company", "insurance_program") or "not stated"}],
        "class": [{"type": concept(system, code), "value": value} for code, value in held.items() if value],
    }


def _claim(made: _Maker) -> Json:
    professional = made.record.document_type == "claim_form"
    currency = made.text("currency")
    lines = made.items("service_lines" if professional else "line_items")
    diagnoses = [str(item["value"]) for item in made.items("diagnosis_codes") if "value" in item]
    created = made.day("signature_date", "invoice_date", "document_date")
    provider = made.text("billing_provider_name", "provider_name", "facility_name")
    return {
        "status": "active",
        "type": concept(f"{TERMINOLOGY}/claim-type", "professional" if professional else "institutional"),
        "use": "claim",
        "patient": made.patient,
        "created": created or made.record.source.received_at.isoformat(),
        "provider": {"display": provider or "not stated"},
        "priority": concept(f"{TERMINOLOGY}/processpriority", "normal"),
        "diagnosis": [
            {"sequence": at, "diagnosisCodeableConcept": diagnosis(code)} for at, code in enumerate(diagnoses, 1)
        ],
        "insurance": [{"sequence": 1, "focal": True, "coverage": made.coverage}],
        "item": [_claim_line(at, line, currency) for at, line in enumerate(lines, 1)],
        "total": _money(made.text("total_charge", "total_amount"), currency),
    }


def _claim_line(at: int, line: Json, currency: str | None) -> Json:
    dates = [line.get(name) for name in ("date_from", "date_to")]
    served = {"start": dates[0], "end": dates[1]} if all(_DATE.fullmatch(str(day or "")) for day in dates) else None
    modifier, place = line.get("modifier"), line.get("place_of_service")
    return {
        "sequence": at,
        "productOrService": procedure(line.get("procedure_code") or line.get("code"), line.get("description")),
        "modifier": [text_concept(str(modifier))] if modifier else None,
        "servicedPeriod": served,
        "locationCodeableConcept": text_concept(str(place)) if place else None,
        "quantity": _quantity(line.get("units") or line.get("quantity")),
        "unitPrice": _money(line.get("unit_price"), currency),
        "net": _money(line.get("charge") or line.get("amount"), currency),
    }


def _medicines(made: _Maker) -> Iterator[Json]:
    authored = made.day("prescription_date", "discharge_date", "document_date")
    prescriber, refills = made.text("prescriber_name", "provider_name"), made.text("refills")
    repeats = int(refills) if refills and refills.isdecimal() else None
    for item in made.items("medicines"):
        named = " ".join(str(item[part]) for part in ("name", "strength", "form") if item.get(part))
        said = ("dose", "route", "frequency", "duration", "directions")
        how = " ".join(str(item[part]) for part in said if item.get(part))
        dispensed = {"quantity": _quantity(item.get("quantity")), "numberOfRepeatsAllowed": repeats}
        yield {
            "resourceType": "MedicationRequest",
            "status": "unknown",
            "intent": "order",
            "medicationCodeableConcept": text_concept(named or str(item.get("value", "not stated"))),
            "subject": made.patient,
            "authoredOn": authored,
            "requester": {"display": prescriber} if prescriber else None,
            "dosageInstruction": [_filled({"text": how, "route": text_concept(item.get("route"))})] if how else None,
            "dispenseRequest": _filled(dispensed) or None,
        }


def _results(made: _Maker) -> Iterator[Json]:
    taken = made.day("collected_date")
    references = []
    for item in made.items("results"):
        flag = INTERPRETATIONS.get(str(item.get("flag", "")).strip().casefold())
        limits = item.get("reference_range")
        references.append(
            made.add(
                "Observation",
                {
                    "status": "unknown",
                    "code": text_concept(str(item.get("test") or item.get("value") or "not stated")),
                    "subject": made.patient,
                    "effectiveDateTime": taken,
                    **_measured(item.get("value"), item.get("unit")),
                    "interpretation": [concept(f"{TERMINOLOGY}/v3-ObservationInterpretation", flag)] if flag else None,
                    "referenceRange": [{"text": str(limits)}] if limits else None,
                },
            )
        )
    if references:
        specimen, orderer = made.text("specimen"), made.text("facility_name")
        yield {
            "resourceType": "DiagnosticReport",
            "status": "unknown",
            "code": text_concept("Laboratory report"),
            "subject": made.patient,
            "effectiveDateTime": taken or made.day("report_date"),
            "performer": [{"display": orderer}] if orderer else None,
            "specimen": [{"display": specimen}] if specimen else None,
            "result": references,
        }


def _measures(made: _Maker) -> Iterator[Json]:
    for name, code in WEIGHT_AND_HEIGHT.items():
        value = made.text(name)
        if value:
            measured = {"status": "unknown", "code": code, "subject": made.patient, "valueString": value}
            yield {"resourceType": "Observation", **measured, "effectiveDateTime": made.day("record_date")}


def _conditions(made: _Maker) -> Iterator[Json]:
    for item in made.items("diagnoses"):
        words = " ".join(str(value) for value in item.values())
        yield {"resourceType": "Condition", "subject": made.patient, "code": text_concept(words)}


def _measured(value: object, unit: object) -> Json:
    number = _number(value)
    if number is None:
        return {"valueString": str(value)} if value not in (None, "") else {}
    return {"valueQuantity": _filled({"value": number, "unit": unit})}


def _money(value: object, currency: str | None) -> Json | None:
    number = _number(value)
    known = currency if currency and re.fullmatch(r"[A-Z]{3}", currency) else None
    return None if number is None else _filled({"value": number, "currency": known})


def _quantity(value: object) -> Json | None:
    number = _number(value)
    return None if number is None else {"value": number}


def _number(value: object) -> float | int | None:
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _filled(resource: Json) -> Json:
    """Without members that are empty, which FHIR does not know."""
    return {name: value for name, value in resource.items() if value not in (None, "", [], {})}
