"""Folders of documents: what is ordered is what is made, and the splits stay apart."""

from __future__ import annotations

from pathlib import Path

from evaluation.degrade import CLASSES, GOOD
from evaluation.documents.gallery import layouts
from evaluation.maker import EVERY_DEGRADATION, Order, make, orders
from evaluation.truth import documents_in
from parsers.contract import FIELDS


def test_no_layout_is_in_both_splits_and_each_has_enough() -> None:
    names = {split: {layout.name for layout in layouts(split)} for split in ("train", "test")}
    assert not names["train"] & names["test"]
    for document_type in (*FIELDS, "unknown", "packet"):
        for split in ("train", "test"):
            least = 3 if document_type in ("unknown", "packet") else 5
            assert len(layouts(split, document_type)) >= least


def test_every_degradation_is_dealt_out_and_no_order_comes_twice() -> None:
    dealt = orders("test", 4)
    assert len({order.name for order in dealt}) == len(dealt) == 4 * len(layouts("test"))
    assert {order.degradation for order in dealt} == set(EVERY_DEGRADATION)


def test_half_of_every_layouts_documents_are_such_as_good_offices_send() -> None:
    for layout in layouts("train"):
        met = [order.degradation in GOOD for order in orders("train", 4) if order.layout == layout]
        assert met == [True, False, True, False]


def test_only_the_degradations_that_were_asked_for_are_dealt_out() -> None:
    assert {order.degradation for order in orders("train", 2, ("fax",))} == {"fax"}
    assert {order.degradation for order in orders("train", 2, ("scan_200",))} == {"scan_200"}


def test_each_degradation_is_reported_in_one_class() -> None:
    assert sorted(name for names in CLASSES.values() for name in names) == sorted(EVERY_DEGRADATION)


def test_a_packet_is_made_with_its_documents_and_their_pages(tmp_path: Path) -> None:
    [layout] = [layout for layout in layouts("train") if layout.name == "packet_india"]
    make(Order(layout, 1, "born_digital"), tmp_path)
    [(_, truth)] = documents_in(tmp_path)
    assert [(part.document_type, part.pages) for part in truth.documents] == [
        ("discharge_summary", [1, 2]), ("hospital_bill", [3]), ("lab_report", [4]),
    ]  # fmt: skip
    assert len({part.fields["patient_name"] for part in truth.documents}) == 1


def test_a_document_is_made_with_its_truth(tmp_path: Path) -> None:
    [layout] = [layout for layout in layouts("train") if layout.name == "rx_uk_private"]
    path = make(Order(layout, 4, "fax"), tmp_path)
    [(document, truth)] = documents_in(tmp_path)
    assert document == path
    assert truth.complete
    assert (truth.layout, truth.degradation, truth.split) == ("rx_uk_private", "fax", "train")
    assert truth.documents[0].document_type == "prescription"
    assert truth.documents[0].fields["patient_name"]
