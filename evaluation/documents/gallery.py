"""All layouts there are: importing this module registers them."""

from __future__ import annotations

from evaluation.documents import prescriptions_train, records_train
from evaluation.documents.layouts import Layout, layouts

__all__ = ["Layout", "layouts", "prescriptions_train", "records_train"]
