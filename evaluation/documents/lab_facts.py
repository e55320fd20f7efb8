"""What a laboratory reports, before anyone has drawn it: usual tests with usual ranges, a few values outside them.

Enters: a seeded random generator and a country. Leaves: frozen facts. The ranges are those that textbooks print for
adults; they serve to make flags agree with values, nothing more.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from evaluation.documents.layouts import Fields, FieldTruth
from evaluation.documents.people import (
    Address,
    Country,
    Doctor,
    Person,
    country_date,
    make_address,
    make_doctor,
    make_patient,
    make_phone,
)

LABORATORIES = {
    "us": "Everly Clinical Laboratories,Maple Hollow Diagnostics,First Carrick Pathology Associates,Stillmere Medical "
    "Laboratory",
    "ca": "Bexley Medical Laboratories,Laboratoire Portneuf",
    "uk": "Ellerwick Pathology Service,Kingsmarsh Hospital Department of Pathology",
    "in": "Navapuri Diagnostic Centre,Asha Pathology Laboratory,Sanjeevani Diagnostics Pvt. Ltd.",
}
# test | unit | low | high | digits after the point
_PANELS = {
    "Complete Blood Count": """
Hemoglobin|g/dL|12.0|16.0|1
Hematocrit|%|36.0|46.0|1
White Blood Cells|x10^3/uL|4.0|11.0|1
Red Blood Cells|x10^6/uL|4.00|5.20|2
Platelets|x10^3/uL|150|400|0
MCV|fL|80|100|0
MCH|pg|27.0|33.0|1
Neutrophils|%|40|70|0
Lymphocytes|%|20|45|0
Eosinophils|%|1|6|0
""",
    "Comprehensive Metabolic Panel": """
Glucose|mg/dL|70|99|0
Sodium|mmol/L|135|145|0
Potassium|mmol/L|3.5|5.1|1
Chloride|mmol/L|98|107|0
Creatinine|mg/dL|0.60|1.30|2
Urea Nitrogen (BUN)|mg/dL|7|20|0
Calcium|mg/dL|8.5|10.5|1
Total Protein|g/dL|6.0|8.3|1
Albumin|g/dL|3.5|5.0|1
Total Bilirubin|mg/dL|0.2|1.2|1
Alkaline Phosphatase|U/L|44|147|0
AST (SGOT)|U/L|10|40|0
ALT (SGPT)|U/L|7|56|0
""",
    "Lipid Profile": """
Total Cholesterol|mg/dL|125|200|0
Triglycerides|mg/dL|40|150|0
HDL Cholesterol|mg/dL|40|60|0
LDL Cholesterol, calculated|mg/dL|50|100|0
VLDL Cholesterol|mg/dL|5|40|0
""",
    "Thyroid Function": """
Thyroid Stimulating Hormone|uIU/mL|0.40|4.50|2
Free T4|ng/dL|0.8|1.8|1
Free T3|pg/mL|2.3|4.2|1
""",
    "Diabetes": """
Hemoglobin A1c|%|4.0|5.6|1
Estimated average glucose|mg/dL|70|117|0
""",
    "Inflammation and Iron": """
C-Reactive Protein|mg/L|0.0|5.0|1
Erythrocyte Sedimentation Rate|mm/hr|0|20|0
Ferritin|ng/mL|15|150|0
Vitamin B12|pg/mL|200|900|0
Vitamin D, 25-Hydroxy|ng/mL|30|100|0
""",
}
SPECIMENS = "Whole blood (EDTA),Serum,Plasma,Blood,Venous blood".split(",")


@dataclass(frozen=True, slots=True)
class Result:
    """One measured value. `flag` is "H", "L" or "" (within the range)."""

    panel: str
    test: str
    value: str
    unit: str
    low: str
    high: str
    flag: str

    def range(self, dash: str = " - ") -> str:
        """The reference range as printed."""
        return f"{self.low}{dash}{self.high}"

    def members(self, *names: str, **printed: str) -> dict[str, str]:
        """The members named that this result has, and those that the layout printed in its own way."""
        known = {"test": self.test, "value": self.value, "unit": self.unit, "reference_range": self.range(),
                 "flag": self.flag}  # fmt: skip
        return {
            name: text for name, text in ({name: known[name] for name in ("test", *names)} | printed).items() if text
        }


@dataclass(frozen=True, slots=True)
class Lab:
    """The facts of one report."""

    patient: Person
    patient_id: str
    doctor: Doctor
    facility: str
    address: Address
    phone: str
    specimen: str
    collected: date
    reported: date
    results: list[Result]

    @property
    def age(self) -> int:
        """The patient's whole years when the specimen was taken."""
        return self.patient.age(self.collected)

    @property
    def panels(self) -> dict[str, list[Result]]:
        """The results by panel, in order."""
        groups: dict[str, list[Result]] = {}
        for result in self.results:
            groups.setdefault(result.panel, []).append(result)
        return groups

    def rows(self, *names: str) -> list[dict[str, str]]:
        """Truth of all results with the members that a layout prints."""
        return [result.members(*names) for result in self.results]

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "patient_name": self.patient.name,
            "patient_id": self.patient_id,
            "date_of_birth": self.patient.born.isoformat(),
            "patient_age": str(self.age),
            "patient_sex": self.patient.sex,
            "ordering_provider": self.doctor.name,
            "facility_name": self.facility,
            "specimen": self.specimen,
            "collected_date": self.collected.isoformat(),
            "report_date": self.reported.isoformat(),
        }
        return {name: known[name] for name in names} | printed


def make_lab(rng: random.Random, country: Country, *, panels: int = 2, most: int = 10) -> Lab:
    """A report of `panels` panels with at most `most` results each, about a sixth of them outside their range."""
    collected = country_date(rng, date(2020, 1, 1), date(2026, 10, 20))
    results = [
        result
        for panel in rng.sample(sorted(_PANELS), panels)
        for result in _results(rng, panel)[:most]
    ]  # fmt: skip
    return Lab(
        make_patient(rng, country, youngest=4),
        rng.choice((f"{rng.randint(10**5, 10**7)}", f"LB{rng.randint(10**4, 10**6)}", f"P-{rng.randint(1000, 99999)}")),
        make_doctor(rng, country), rng.choice(LABORATORIES[country].split(",")), make_address(rng, country),
        make_phone(rng, country), rng.choice(SPECIMENS), collected, collected + timedelta(days=rng.randint(0, 3)),
        results,
    )  # fmt: skip


def _results(rng: random.Random, panel: str) -> list[Result]:
    made: list[Result] = []
    for line in _PANELS[panel].strip().splitlines():
        test, unit, low, high, digits = line.split("|")
        bottom, top = float(low), float(high)
        flag = rng.choice(("", "", "", "", "", "H", "L" if bottom > 0 else "H"))
        span = top - bottom
        value = {"": rng.uniform(bottom + 0.05 * span, top - 0.05 * span), "H": top + rng.uniform(0.1, 0.6) * span,
                 "L": bottom - rng.uniform(0.1, 0.4) * min(span, bottom)}[flag]  # fmt: skip
        text = f"{value:.{digits}f}"
        # Rounding may bring a value back to its range's edge.
        flag = "H" if float(text) > top else "L" if float(text) < bottom else ""
        made.append(Result(panel, test, text, unit, low, high, flag))
    return made
