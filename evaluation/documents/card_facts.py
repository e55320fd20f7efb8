"""What an insurance card says, before anyone has drawn it: insurers, plans and numbers that do not exist.

Enters: a seeded random generator and a country. Leaves: frozen facts; copays are whole units of the currency.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from evaluation.documents.layouts import Fields, FieldTruth
from evaluation.documents.people import Country, Doctor, Person, country_date, make_doctor, make_patient, make_phone

_INSURERS = {
    "us": "Bluegate Mutual Health,Harborlight Health Plans,First Meridian Health,Evergreen Assurance Group,Silverbrook "
    "Medical Insurance,Unity Crest Benefits,Copperfield Blue Shield",
    "in": "Navapuri General Insurance Co. Ltd.,Himgiri Health Insurance,Sahyadri Assurance Company",
    "uk": "Thornbury Health Insurance,Ellerwick Medical Cover,Kingsmarsh Friendly Society",
    "ca": "Portneuf Life & Health,Bexley Mutual Benefits",
}
_PLANS = {
    "us": "Choice PPO,Community Plan,Gold HMO 1500,Select EPO,High Deductible Plan 3000,Open Access Plus,Silver PPO 80",
    "in": "Family Floater Gold,Arogya Sanchay,Group Mediclaim Policy",
    "uk": "Comprehensive Cover,Essential Plus,Corporate Select",
    "ca": "Extended Health Plan,Drug and Dental Plan",
}
_SERVICES = (("PCP", "Specialist", "Urgent Care", "ER"), ("Office Visit", "Specialist Visit", "Emergency Room"),
             ("Primary Care", "Specialty Care", "Emergency", "Hospital"), ("Office", "ER", "Urgent Care"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """The facts of one card. `copays` pairs a service as printed with whole dollars."""

    member: Person
    doctor: Doctor
    pcp_phone: str
    insurer: str
    plan: str
    member_id: str
    group: str
    payer: str
    rx_bin: str
    rx_pcn: str
    rx_group: str
    effective: date
    copays: list[tuple[str, int]]

    def truth(self, *names: str, **printed: FieldTruth) -> Fields:
        """The facts named, as they are printed everywhere, and those that this layout printed in its own way."""
        known: Fields = {
            "insurer_name": self.insurer,
            "plan_name": self.plan,
            "member_name": self.member.name,
            "member_id": self.member_id,
            "group_number": self.group,
            "payer_id": self.payer,
            "rx_bin": self.rx_bin,
            "rx_pcn": self.rx_pcn,
            "rx_group": self.rx_group,
            "pcp_name": self.doctor.name,
            "pcp_phone": self.pcp_phone,
            "effective_date": self.effective.isoformat(),
            "copays": [{"service": service, "amount": f"{amount}.00"} for service, amount in self.copays],
        }
        return {name: known[name] for name in names} | printed


def make_card(rng: random.Random, country: Country = "us") -> Card:
    """A card of a country; BIN, PCN and group as pharmacies know them (six digits; letters and digits)."""
    letters = "".join(rng.choices("ABCDEFGHJKLMNPRSTUVWXYZ", k=3))
    digits = f"{rng.randint(10**8, 10**9 - 1)}"
    prices = sorted(rng.sample((10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 250, 300), 4))
    services = rng.choice(_SERVICES)
    return Card(
        make_patient(rng, country, youngest=19), make_doctor(rng, country), make_phone(rng, country),
        rng.choice(_INSURERS[country].split(",")), rng.choice(_PLANS[country].split(",")),
        rng.choice((f"{letters}{digits}", digits, f"{letters} {digits[:3]} {digits[3:6]}", f"W{digits} 01",
                    f"{digits[:2]}-{digits[2:6]}-{digits[6:]}{rng.randint(10, 99)}")),
        rng.choice((f"{rng.randint(10000, 9999999)}", "MANEX",
                    f"{rng.choice('GHKL')}{rng.randint(1000, 9999)}{rng.choice('AB')}",
                    f"{rng.randint(10000, 99999)}-{rng.randint(10, 99)}")),
        f"{rng.randint(10000, 99999)}", f"0{rng.randint(10000, 99999)}",
        rng.choice(("ADV", "MEDDPRIME", "A4", "9999", "CHMCAID", "SXC")),
        rng.choice((f"RX{rng.randint(1000, 9999)}", "NORTHRX", f"{rng.choice('ABC')}HCS{rng.randint(10, 99)}")),
        country_date(rng, date(2020, 1, 1), date(2026, 10, 1)).replace(day=1),
        list(zip(services, prices, strict=False)),
    )  # fmt: skip
