"""All layouts there are: importing this module registers them."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from evaluation.documents.layouts import Layout, layouts

for _module in pkgutil.iter_modules([str(Path(__file__).parent)]):
    importlib.import_module(f"evaluation.documents.{_module.name}")

__all__ = ["Layout", "layouts"]
