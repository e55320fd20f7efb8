"""All layouts there are: importing this module registers them."""

from __future__ import annotations

from evaluation.documents import (
    others,
    prescriptions_test,
    prescriptions_test_more,
    prescriptions_train,
    prescriptions_train_more,
    records_test,
    records_test_more,
    records_train,
    records_train_more,
    traits_train,
)
from evaluation.documents.layouts import Layout, layouts

__all__ = [
    "Layout",
    "layouts",
    "others",
    "prescriptions_test",
    "prescriptions_test_more",
    "prescriptions_train",
    "prescriptions_train_more",
    "records_test",
    "records_test_more",
    "records_train",
    "records_train_more",
    "traits_train",
]
