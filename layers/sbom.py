"""A layer's bill of materials (CycloneDX 1.6, JSON): what a scanner for known faults wants to read."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is inside: name, version, licence as its makers put it, and where it comes from."""

    name: str
    version: str
    licence: str
    purl: str
    sha256: str = ""
    holds: list[str] = field(default_factory=list)
    """Libraries of others that came inside it."""

    def described(self) -> dict[str, Any]:
        """As CycloneDX has it."""
        described: dict[str, Any] = {"type": "library", "name": self.name, "version": self.version, "purl": self.purl}
        if self.licence:
            described["licenses"] = [{"license": {"name": self.licence}}]
        if self.sha256:
            described["hashes"] = [{"alg": "SHA-256", "content": self.sha256}]
        if self.holds:
            described["components"] = [{"type": "library", "name": name} for name in self.holds]
        return described


def write(path: Path, layer: str, components: list[Component]) -> None:
    """Write the bill: the same components give the same bytes, so no date and no random number."""
    described = [component.described() for component in sorted(components, key=lambda component: component.name)]
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(described))
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": f"claimlens-layer-{layer}"}},
        "components": described,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(bill, indent=1) + "\n")
