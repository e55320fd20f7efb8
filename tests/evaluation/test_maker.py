"""Folders of documents: what is ordered is what is made, and the splits stay apart."""

from __future__ import annotations

from pathlib import Path

from evaluation.documents.gallery import layouts
from evaluation.maker import EVERY_DEGRADATION, Order, make, orders
from evaluation.truth import documents_in


def test_no_layout_is_in_both_splits_and_each_has_enough() -> None:
    names = {split: {layout.name for layout in layouts(split)} for split in ("train", "test")}
    assert not names["train"] & names["test"]
    for document_type in ("prescription", "patient_record"):
        assert len(layouts(None, document_type)) >= 10
        for split in ("train", "test"):
            assert len(layouts(split, document_type)) >= 5


def test_every_degradation_is_dealt_out_and_no_order_comes_twice() -> None:
    dealt = orders("test", 2)
    assert len({order.name for order in dealt}) == len(dealt) == 2 * len(layouts("test"))
    assert {order.degradation for order in dealt} == set(EVERY_DEGRADATION)


def test_a_document_is_made_with_its_truth(tmp_path: Path) -> None:
    [layout] = [layout for layout in layouts("train") if layout.name == "rx_uk_private"]
    path = make(Order(layout, 4, "fax"), tmp_path)
    [(document, truth)] = documents_in(tmp_path)
    assert document == path
    assert truth.complete
    assert (truth.layout, truth.degradation, truth.split) == ("rx_uk_private", "fax", "train")
    assert truth.documents[0].document_type == "prescription"
    assert truth.documents[0].fields["patient_name"]
