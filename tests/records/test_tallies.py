"""Counters: they follow the records, and can be set right."""

from __future__ import annotations

from functions.aws import Clients
from functions.records.record import Status
from functions.records.store import Store
from tests.cloud import MakeRecord


def test_trouble_with_a_counter_is_no_trouble_of_the_document(
    clients: Clients, store: Store, make_record: MakeRecord
) -> None:
    write = clients.dynamodb.update_item

    def fails_for_counters(**request: object) -> object:
        if "#counts" in str(request["Key"]):
            raise clients.dynamodb.exceptions.InternalServerError({"Error": {"Code": "InternalServerError"}}, "Update")
        return write(**request)  # type: ignore[arg-type]

    clients.dynamodb.update_item = fails_for_counters  # type: ignore[method-assign, assignment]
    assert store.finish(make_record("D1"))
    assert store.tallies.hospitals() == {}
    store.tallies.replace({"hospital-a": {"EXTRACTED#unknown": 1}})
    assert store.tallies.hospitals() == {"hospital-a": {"EXTRACTED#unknown": 1}}


def test_a_document_that_is_read_twice_counts_once(store: Store, make_record: MakeRecord) -> None:
    store.start(make_record("D1", Status.PROCESSING))
    store.start(make_record("D1", Status.PROCESSING))
    store.finish(make_record("D1", document_type="prescription"))
    store.finish(make_record("D1", document_type="prescription"))
    assert store.tallies.hospitals() == {"hospital-a": {"EXTRACTED#prescription": 1}}
