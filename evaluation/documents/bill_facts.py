"""What a hospital bill is about, before anyone has drawn it: charges whose sums are right.

Enters: a seeded random generator and a country. Leaves: frozen facts; amounts are whole cents, pence or paise.
The services and their CPT/HCPCS codes are everyday ones; prices are invented.
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

HOSPITALS = {
    "us": "Stillmere General Hospital,Ardmore Regional Medical Center,Port Everly Memorial Hospital,St. Brannock's "
    "Hospital,Maple Hollow Surgical Center,New Carrick Children's Hospital,Westerfield Medical Group",
    "ca": "North Bexley General Hospital,Hôpital Saint-Aurèle,Winslow Regional Health Centre",
    "uk": "The Ellerwick Clinic,Kingsmarsh Private Hospital,Penhallow House Hospital,Harrowby Consulting Rooms",
    "in": "Navapuri Multispeciality Hospital,Sanjeevani Institute of Medical Sciences,Asha Hospitals Pvt. Ltd.,"
    "Devanagara Heart Centre,Sri Lakshmi Mother & Child Hospital",
}
# description | code | lowest and highest price of one, in whole units of the currency | most that are charged
_CHARGES = {
    "us": """
Emergency department visit, level 4|99284|420|1380|1
Chest X-ray, two views|71046|95|340|2
CT of the abdomen and pelvis with contrast|74177|900|2900|1
Complete blood count with differential|85025|24|96|3
Comprehensive metabolic panel|80053|38|160|3
Electrocardiogram, 12 leads|93005|60|240|2
Intravenous infusion, hydration, first hour|96360|120|410|1
Ondansetron injection, 1 mg|J2405|6|18|8
Semi-private room and board|0120|980|2250|5
Operating room services, first 60 minutes|0360|1900|5200|1
Surgical pathology, level IV|88305|110|330|2
Physical therapy evaluation, low complexity|97161|90|240|1
Ultrasound of the abdomen, limited|76705|150|480|1
MRI of the knee without contrast|73721|600|1700|1
Lipid panel|80061|22|90|1
Urinalysis, automated, with microscopy|81001|12|48|2
Recovery room, each 30 minutes|0710|150|420|3
Office visit, established patient, 20 minutes|99213|88|210|1
Acetaminophen 325 mg tablet|0637|1|6|12
Application of short arm splint|29125|90|310|1
""",
    "uk": """
Initial consultation||150|320|1
Follow-up consultation||90|220|2
MRI scan, lumbar spine||350|780|1
Day case theatre fee||900|2600|1
Full blood count||25|70|2
Physiotherapy session||45|85|6
Overnight stay, single room||480|950|3
Ultrasound guided injection||180|420|1
Histology examination||60|160|2
Dressings and consumables||12|65|3
""",
    "in": """
Room rent - Deluxe||2500|6500|6
Consultation charges||500|1500|4
Nursing charges||400|1200|6
Laboratory investigations||800|5400|1
ECG||300|650|3
Operation theatre charges||9000|32000|1
Anaesthetist fee||4000|12000|1
Surgeon fee||15000|60000|1
Pharmacy and consumables||1200|18500|1
Chest X-ray PA view||350|900|2
ICU bed charges||6000|14000|3
Physiotherapy||350|800|5
Ultrasonography abdomen||900|1800|1
Medical records charges||150|500|1
""",
}
_CHARGES["ca"] = _CHARGES["us"]
_TAX = {"us": 0, "ca": 5, "uk": 20, "in": 5}
CURRENCY = {"us": "USD", "ca": "CAD", "uk": "GBP", "in": "INR"}


@dataclass(frozen=True, slots=True)
class Charge:
    """One line of a bill; `unit` is the price of one."""

    description: str
    code: str
    quantity: int
    unit: int
    day: date

    @property
    def amount(self) -> int:
        """Quantity × price."""
        return self.quantity * self.unit

    def members(self, *names: str) -> dict[str, str]:
        """The members named, in normal form."""
        known = {"description": self.description, "code": self.code, "quantity": str(self.quantity),
                 "unit_price": plain(self.unit), "amount": plain(self.amount)}  # fmt: skip
        return {name: known[name] for name in names if known[name]}


@dataclass(frozen=True, slots=True)
class Bill:
    """The facts of one bill. total = subtotal − discount + tax; balance = total − paid."""

    patient: Person
    doctor: Doctor
    facility: str
    address: Address
    phone: str
    day: date
    number: str
    charges: list[Charge]
    discount: int
    tax: int
    paid: int
    currency: str

    @property
    def subtotal(self) -> int:
        """The sum of the charges."""
        return sum(charge.amount for charge in self.charges)

    @property
    def total(self) -> int:
        """What is asked for."""
        return self.subtotal - self.discount + self.tax

    @property
    def balance(self) -> int:
        """What is still to be paid."""
        return self.total - self.paid

    def lines(self, *members: str) -> list[dict[str, str]]:
        """Truth of all charges with the members that a layout prints."""
        return [charge.members("description", *members) for charge in self.charges]

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "facility_name": self.facility,
            "facility_address": self.address.line,
            "facility_phone": self.phone,
            "provider_name": self.doctor.name,
            "patient_name": self.patient.name,
            "patient_address": self.patient.address.line,
            "invoice_number": self.number,
            "invoice_date": self.day.isoformat(),
            "subtotal": plain(self.subtotal),
            "discount": plain(self.discount),
            "tax": plain(self.tax),
            "total_amount": plain(self.total),
            "amount_paid": plain(self.paid),
            "balance_due": plain(self.balance),
            "currency": self.currency,
        }
        return {name: known[name] for name in names} | printed


def plain(cents: int) -> str:
    """An amount in its normal form."""
    return f"{cents // 100}.{cents % 100:02d}"


def shown(cents: int, symbol: str = "", *, commas: bool = True) -> str:
    """An amount as people print it, the currency's symbol before it."""
    whole = f"{cents // 100:,}" if commas else str(cents // 100)
    return f"{symbol}{whole}.{cents % 100:02d}"


def make_bill(
    rng: random.Random, country: Country, *, low: int = 2, high: int = 6, taxed: bool = False, off: bool = False
) -> Bill:
    """A bill of a country; `taxed` adds the usual tax, `off` a discount of 5 to 30 per cent."""
    day = country_date(rng, date(2021, 1, 1), date(2026, 10, 31))
    charges = make_charges(rng, country, day, rng.randint(low, high))
    subtotal = sum(charge.amount for charge in charges)
    discount = subtotal * rng.choice((5, 10, 15, 20, 30)) // 100 if off else 0
    tax = (subtotal - discount) * (_TAX[country] or rng.choice((4, 6, 8))) // 100 if taxed else 0
    total = subtotal - discount + tax
    paid = rng.choice((total // 2, total // 4, 5000)) if total > 10000 else 0
    number = rng.choice((
        f"{rng.randint(100000, 9999999)}", f"INV-{rng.randint(2021, 2026)}-{rng.randint(100, 99999):05d}",
        f"{rng.choice('ABHS')}{rng.randint(10**6, 10**7 - 1)}", f"{rng.randint(10, 99)}/{rng.randint(1000, 99999)}",
    ))  # fmt: skip
    return Bill(
        make_patient(rng, country, youngest=3), make_doctor(rng, country), rng.choice(HOSPITALS[country].split(",")),
        make_address(rng, country), make_phone(rng, country), day, number, charges, discount, tax, paid,
        CURRENCY[country],
    )  # fmt: skip


def make_charges(rng: random.Random, country: Country, day: date, count: int) -> list[Charge]:
    """`count` different charges of the ten days before `day`."""
    made: list[Charge] = []
    for line in rng.sample(_CHARGES[country].strip().splitlines(), count):
        description, code, low, high, most = line.split("|")
        cents = 0 if country == "in" else rng.choice((0, 0, 50, rng.randint(1, 99)))
        unit = rng.randint(int(low), int(high)) * 100 + cents
        made.append(Charge(description, code, rng.randint(1, int(most)), unit, day - timedelta(days=rng.randint(0, 9))))
    return made
