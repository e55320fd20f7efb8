"""What a discharge summary tells of, before anyone has drawn it: a stay in hospital that hangs together.

Enters: a seeded random generator and a country. Leaves: frozen facts; the course is prose of three to six sentences.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from evaluation.documents.bill_facts import HOSPITALS
from evaluation.documents.layouts import Fields, FieldTruth
from evaluation.documents.medicines import Item, make_items
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

# principal diagnosis | others | procedures | the story's parts
_CASES = (
    ("Acute appendicitis", "Mild dehydration,Hypertension", "Laparoscopic appendectomy",
     "Presented with one day of right lower quadrant pain and nausea.|CT of the abdomen showed an inflamed appendix "
     "without perforation.|Taken to the operating room on the day of admission, surgery was uneventful.|Tolerated a "
     "regular diet on the first postoperative day.|Pain was controlled with oral medication at discharge."),
    ("Community-acquired pneumonia", "Type 2 diabetes mellitus,Chronic kidney disease stage 3", "Chest X-ray,"
     "Blood cultures",
     "Admitted with fever, productive cough and shortness of breath for three days.|Chest X-ray showed right lower "
     "lobe consolidation.|Treated with intravenous ceftriaxone and azithromycin, changed to oral therapy on day "
     "three.|Oxygen was weaned to room air.|Blood cultures remained negative."),
    ("Congestive heart failure exacerbation", "Atrial fibrillation,Obesity,Hypothyroidism", "Transthoracic "
     "echocardiogram",
     "Came to the emergency department with swelling of both legs and orthopnea after running out of diuretics.|"
     "Diuresed with intravenous furosemide and lost six kilograms.|Echocardiogram showed an ejection fraction of 35 "
     "percent.|Renal function remained stable throughout.|Counselled on a low salt diet and daily weights."),
    ("Closed fracture of the left distal radius", "Osteoporosis", "Open reduction and internal fixation,Physiotherapy "
     "assessment",
     "Fell on the outstretched hand at home.|Radiographs showed a displaced fracture of the distal radius.|Underwent "
     "fixation with a volar plate under regional block.|Fingers remained warm and well perfused.|Mobilising "
     "independently before discharge."),
    ("Acute cholecystitis", "Gallstones,Hyperlipidemia", "Laparoscopic cholecystectomy,Ultrasound of the abdomen",
     "Presented with right upper quadrant pain after a fatty meal.|Ultrasound confirmed gallstones with wall "
     "thickening.|Gallbladder removed laparoscopically without complication.|Afebrile since the second day.|Wounds "
     "were clean and dry on review."),
    ("Exacerbation of chronic obstructive pulmonary disease", "Tobacco dependence", "Pulmonary function test",
     "Increasing breathlessness and wheeze over five days despite home inhalers.|Treated with nebulised "
     "bronchodilators and a short course of steroids.|Did not require ventilation.|Walked fifty metres without "
     "desaturation on the day of discharge.|Smoking cessation was discussed."),
    ("Dengue fever", "Thrombocytopenia", "",
     "Presented with high grade fever, headache and body pains for four days.|NS1 antigen was positive and platelets "
     "fell to sixty thousand.|Managed with intravenous fluids and daily platelet counts.|No bleeding was noted.|"
     "Platelets were rising for two consecutive days before discharge."),
)  # fmt: skip
_CONDITIONS = "Stable,Good,Improved,Fair,Satisfactory,Stable and afebrile".split(",")
_PLACES = "Home,Home with family,Skilled nursing facility,Rehabilitation center,Home with home health".split(",")
_FOLLOW_UPS = (
    "Follow up with primary care physician in one week.", "Return to the surgical clinic in 10 days for wound check.",
    "See the cardiology clinic in two weeks with blood results.", "Review in the outpatient department after 7 days.",
    "Repeat chest X-ray in six weeks and see the family doctor with the result.",
)  # fmt: skip
_ALLERGIES = "Penicillin,No known drug allergies,Sulfonamides,None known,Codeine,Latex".split(",")


@dataclass(frozen=True, slots=True)
class Stay:
    """The facts of one stay in hospital."""

    patient: Person
    patient_id: str
    doctor: Doctor
    facility: str
    address: Address
    phone: str
    admitted: date
    discharged: date
    diagnoses: list[str]
    procedures: list[str]
    items: list[Item]
    allergies: str
    course: list[str]
    condition: str
    follow_up: str
    place: str

    @property
    def story(self) -> str:
        """The course as one paragraph."""
        return " ".join(self.course)

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "patient_name": self.patient.name,
            "patient_id": self.patient_id,
            "date_of_birth": self.patient.born.isoformat(),
            "patient_sex": self.patient.sex,
            "provider_name": self.doctor.name,
            "provider_id": self.doctor.npi,
            "facility_name": self.facility,
            "admission_date": self.admitted.isoformat(),
            "discharge_date": self.discharged.isoformat(),
            "diagnoses": list(self.diagnoses),
            "procedures": list(self.procedures),
            "allergies": self.allergies,
            "hospital_course": self.story,
            "condition_at_discharge": self.condition,
            "follow_up": self.follow_up,
            "discharged_to": self.place,
        }
        return {name: known[name] for name in names if known[name] != []} | printed


def make_stay(rng: random.Random, country: Country, *, low: int = 1, high: int = 4) -> Stay:
    """A stay of two to nine days with between `low` and `high` medicines to take home."""
    admitted = country_date(rng, date(2020, 1, 1), date(2026, 10, 15))
    principal, others, procedures, story = rng.choice(_CASES)
    other = others.split(",")
    parts = story.split("|")
    course = parts if rng.random() < 0.6 else parts[:3]
    patient = make_patient(rng, country, youngest=18)
    return Stay(
        patient, rng.choice((f"{rng.randint(100000, 9999999)}", f"MR{rng.randint(10000, 999999)}",
                             f"{rng.randint(10, 99)}-{rng.randint(1000, 9999)}-{rng.randint(10, 99)}")),
        make_doctor(rng, country), rng.choice(HOSPITALS[country].split(",")), make_address(rng, country),
        make_phone(rng, country), admitted, admitted + timedelta(days=rng.randint(2, 9)),
        [principal, *rng.sample(other, rng.randint(0, len(other)))], [part for part in procedures.split(",") if part],
        make_items(rng, low, high), rng.choice(_ALLERGIES), course, rng.choice(_CONDITIONS), rng.choice(_FOLLOW_UPS),
        rng.choice(_PLACES),
    )  # fmt: skip
