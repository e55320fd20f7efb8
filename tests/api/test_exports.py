"""Exports: tables that spreadsheets take, FHIR that an independent library takes."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import Any

import pytest
from fastapi.testclient import TestClient
from fhir.resources.R4B.bundle import Bundle

from functions.api.exports.fhir import bundle
from functions.api.exports.tables import as_csv, as_xlsx
from functions.records.record import Record, Status
from functions.records.store import Store
from parsers.contract import FIELDS
from tests.cloud import MakeRecord, text_field

LISTS: dict[str, list[Any]] = {
    "medicines": [{"name": "Atorvastatin", "strength": "20 mg", "form": "tablet", "dose": "1 tab", "quantity": "30"}],
    "line_items": [{"description": "Room", "code": "99213", "quantity": "2", "unit_price": "10.50", "amount": "21.00"}],
    "service_lines": [
        {"date_from": "2026-11-01", "date_to": "2026-11-02", "procedure_code": "99213", "charge": "120.00"},
        {"procedure_code": "J1885", "charge": "10.00"},
    ],
    "results": [
        {"test": "Sodium", "value": "141", "unit": "mmol/L", "reference_range": "135-145"},
        {"test": "Culture", "value": "no growth", "flag": "H"},
    ],
    "diagnosis_codes": ["R11.0", "N390", "not a code"],
    "diagnoses": ["Pneumonia"],
    "procedures": ["X-ray"],
    "copays": [{"service": "PCP", "amount": "20.00"}],
    "emergency_contacts": [{"name": "Bob", "phone": "1"}],
    "questions": [{"question": "Smoker?", "answer": "No"}],
}  # fmt: skip


def _value(name: str) -> Any:
    if "date" in name or name.startswith("effective"):
        return "2026-11-20"
    if name in ("patient_sex",):
        return "female"
    if name in ("refills",):
        return 2
    if any(part in name for part in ("total", "amount", "charge")):
        return "141.00"
    return f"some {name}"


def _full(make_record: MakeRecord, document_type: str) -> Record:
    """A record that holds every field of its type."""
    fields: dict[str, Any] = {}
    for name in FIELDS[document_type]:
        listed = LISTS.get(name)
        fields[name] = [text_field(item) for item in listed] if listed else text_field(_value(name))
    return make_record("D1", document_type=document_type, fields=fields, filename="scan.pdf", size=5)


def _resources(made: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in made["entry"]:
        found.setdefault(entry["resource"]["resourceType"], []).append(entry["resource"])
    return found


@pytest.mark.parametrize("document_type", FIELDS)
@pytest.mark.parametrize("full", [True, False])
def test_every_types_bundle_is_fhir(make_record: MakeRecord, document_type: str, full: bool) -> None:
    record = _full(make_record, document_type) if full else make_record("D1", document_type=document_type)
    made = bundle(record)
    Bundle.model_validate_json(json.dumps(made))
    assert made == bundle(record)
    assert "DocumentReference" in _resources(made)
    urls = {entry["fullUrl"] for entry in made["entry"]}
    said = json.dumps(made)
    assert all(url in urls for url in re.findall(r'"reference": "([^"]+)"', said))


def test_codes_name_their_system_only_where_it_is_certain(make_record: MakeRecord) -> None:
    claim = _resources(bundle(_full(make_record, "claim_form")))["Claim"][0]
    codes = [each["diagnosisCodeableConcept"] for each in claim["diagnosis"]]
    assert codes[0]["coding"] == [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "R11.0"}]
    assert codes[1]["coding"][0]["code"] == "N39.0"
    assert codes[2] == {"text": "not a code"}
    systems = [item["productOrService"]["coding"][0]["system"] for item in claim["item"]]
    assert systems == ["http://www.ama-assn.org/go/cpt", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"]
    assert claim["total"] == {"value": 141}
    medicine = _resources(bundle(_full(make_record, "prescription")))["MedicationRequest"][0]
    assert medicine["medicationCodeableConcept"] == {"text": "Atorvastatin 20 mg tablet"}


def test_what_is_made_of_doubt_is_tagged(make_record: MakeRecord) -> None:
    fields = {"patient_name": text_field("Ada", needs_review=True), "medicines": [text_field({"name": "x"})]}
    found = _resources(bundle(make_record("D1", Status.NEEDS_REVIEW, document_type="prescription", fields=fields)))
    assert found["Patient"][0]["meta"]["tag"][0]["code"] == "needs-review"
    assert "meta" not in found["MedicationRequest"][0]
    assert found["DocumentReference"][0]["docStatus"] == "preliminary"


def test_a_table_has_a_column_per_field_and_runs_nothing(make_record: MakeRecord) -> None:
    medicines = [text_field({"name": name}) for name in "AB"]
    fields = {"patient_name": text_field("=cmd|' /C calc'!A0"), "medicines": medicines}
    record = make_record("D1", document_type="prescription", fields=fields)
    (row,) = csv.DictReader(io.StringIO(as_csv([record], "prescription")))
    assert row["patient_name"] == "'=cmd|' /C calc'!A0"
    assert row["medicines"] == "name: A\nname: B"
    rows = list(csv.DictReader(io.StringIO(as_csv([record], None))))
    found = [(each["field"], each["item"], each["value"]) for each in rows]
    assert found[1:] == [("medicines.name", "1", "A"), ("medicines.name", "2", "B")]
    sheet = zipfile.ZipFile(io.BytesIO(as_xlsx([record], "prescription"))).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet


def test_exports_follow_their_pages(client: TestClient, store: Store, make_record: MakeRecord) -> None:
    for number in range(3):
        store.finish(make_record(f"D{number}", document_type="prescription", values={"patient_name": f"P{number}"}))
    query = "/exports?hospital=hospital-a&document_type=prescription&format=csv&limit=2"
    first = client.get(query)
    rest = client.get(f"{query}&cursor={first.headers['x-next-cursor']}")
    rows = list(csv.DictReader(io.StringIO(first.text + rest.text)))
    assert sorted(row["patient_name"] for row in rows) == ["P0", "P1", "P2"]
    assert "x-next-cursor" not in rest.headers
    answer = client.get("/documents/D1/fhir")
    assert answer.headers["content-type"] == "application/fhir+json"
    assert answer.json()["entry"][0]["resource"]["name"] == [{"text": "P1"}]
    assert client.get("/exports?hospital=hospital-a&format=xlsx").content[:2] == b"PK"
