"""Keeps what the embedded cloud holds, so that it survives a restart, a crash or a kill.

Enters: moto's buckets and tables, in this process. Leaves: one SQLite file with every version of every object and
every table item. Only what changed since the last look is written, in one transaction: the file is always a state
that was. Queue messages are not kept; the start puts unfinished documents back into the queue.
"""

from __future__ import annotations

import base64
import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from moto.backends import get_backend

from local.account import ACCOUNT, REGION
from local.cloud import Cloud

_LAYOUT = """
create table if not exists object (
    bucket text, key text, version text, etag text, modified text, metadata text, body blob,
    place integer primary key autoincrement, unique (bucket, key, version)
);
create table if not exists item (tablename text, key text, content text, primary key (tablename, key));
"""

_READ_OBJECTS = "select bucket, key, version, etag, modified, metadata, body from object order by place"
_WRITE_OBJECT = """
insert or replace into object (bucket, key, version, etag, modified, metadata, body) values (?, ?, ?, ?, ?, ?, ?)
"""

ItemId = tuple[str, str]


class ObjectId(NamedTuple):
    """One version of an object; without versioning, another content is told by its etag."""

    bucket: str
    key: str
    version: str
    etag: str


class StoredObject(NamedTuple):
    """A row of the file; a delete marker has no body. `modified` is ISO 8601, `metadata` JSON."""

    bucket: str
    key: str
    version: str
    etag: str
    modified: str
    metadata: str
    body: bytes | None


@dataclass(slots=True)
class Keeper:
    """Writes the embedded cloud's content into `file` and puts it back."""

    file: Path
    cloud: Cloud
    _objects: set[ObjectId] = field(default_factory=set)
    _items: dict[ItemId, str] = field(default_factory=dict)
    _seen: int = -1
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def restore(self) -> int:
        """Put back what the file holds, telling no queue; gives the number of items. Buckets and tables must exist.

        What belongs to a bucket or table that the template no longer has is left alone in the file.
        """
        with closing(self._connect()) as database:
            for row in database.execute(_READ_OBJECTS):
                self._restore_object(StoredObject(*row))
            for table, key, content in database.execute("select tablename, key, content from item"):
                if table in _tables():
                    _tables()[table].put_item(json.loads(content, object_hook=_with_bytes))
                    self._items[table, key] = content
        return len(self._items)

    def save(self) -> None:
        """Write what changed since the last time. Atomic: a crash leaves the state before or the one after."""
        with self._lock:
            seen = self.cloud.writes
            if seen == self._seen:
                return
            with closing(self._connect()) as database, database:
                self._save_objects(database)
                self._save_items(database)
            self._seen = seen

    def keep_saving(self, stop: threading.Event, seconds: float = 0.5) -> None:
        """Save every `seconds` until `stop`, and once more then; a slow save makes the pauses longer."""
        pause = seconds
        while not stop.wait(pause):
            started = time.monotonic()
            self.save()
            pause = max(seconds, 5 * (time.monotonic() - started))
        self.save()

    def _connect(self) -> sqlite3.Connection:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self.file)
        database.execute("pragma journal_mode=wal")
        database.executescript(_LAYOUT)
        return database

    def _restore_object(self, stored: StoredObject) -> None:
        if stored.bucket not in _buckets():
            return
        if stored.body is None:
            _s3().delete_object(stored.bucket, stored.key)
            restored = _buckets()[stored.bucket].keys.getlist(stored.key)[-1]
        else:
            restored = _s3().put_object(
                stored.bucket, stored.key, stored.body, etag=stored.etag, disable_notification=True
            )
            restored.set_metadata(json.loads(stored.metadata))
        restored._version_id = stored.version
        restored.last_modified = datetime.fromisoformat(stored.modified)
        self._objects.add(ObjectId(*stored[:4]))

    def _save_objects(self, database: sqlite3.Connection) -> None:
        present = {_identity(bucket, version): version for bucket, version in _versions()}
        database.executemany(
            "delete from object where bucket = ? and key = ? and version = ?",
            [identity[:3] for identity in self._objects - present.keys()],
        )
        for identity, version in present.items():
            if identity not in self._objects:
                database.execute(_WRITE_OBJECT, _row(identity, version))
        self._objects = set(present)

    def _save_items(self, database: sqlite3.Connection) -> None:
        present = dict(_items(self.cloud.tables))
        gone = list(self._items.keys() - present.keys())
        database.executemany("delete from item where tablename = ? and key = ?", gone)
        changed = [(*key, content) for key, content in present.items() if self._items.get(key) != content]
        database.executemany("insert or replace into item (tablename, key, content) values (?, ?, ?)", changed)
        self._items = present


def _s3() -> Any:
    return get_backend("s3")[ACCOUNT]["aws"]


def _buckets() -> dict[str, Any]:
    return dict(_s3().buckets)


def _tables() -> dict[str, Any]:
    return dict(get_backend("dynamodb")[ACCOUNT][REGION].tables)


def _versions() -> Iterator[tuple[str, Any]]:
    """(bucket, version or delete marker) of everything in every bucket, oldest first within a key."""
    for name, bucket in _buckets().items():
        for _, versions in list(bucket.keys.lists()):
            for version in list(versions):
                yield name, version


def _identity(bucket: str, version: Any) -> ObjectId:
    return ObjectId(bucket, version.name, str(version.version_id), str(getattr(version, "etag", "")).strip('"'))


def _row(identity: ObjectId, version: Any) -> StoredObject:
    metadata = json.dumps(dict(getattr(version, "metadata", {})))
    return StoredObject(*identity, version.last_modified.isoformat(), metadata, getattr(version, "value", None))


def _items(tables: threading.Lock) -> Iterator[tuple[ItemId, str]]:
    """Every item as JSON. Locked item by item: all at once would keep requests waiting for a second per thousand."""
    for name, table in _tables().items():
        with tables:
            items = table.all_items()
        for item in items:
            with tables:
                attributes = item.to_json()["Attributes"]
            key = {part: attributes[part] for part in (table.hash_key_attr, table.range_key_attr) if part}
            yield (name, json.dumps(key, sort_keys=True)), json.dumps(attributes, sort_keys=True, default=_as_text)


def _as_text(binary: bytes) -> str:
    """A binary attribute's value, which JSON has no words for."""
    return base64.b64encode(binary).decode()


def _with_bytes(attribute: dict[str, Any]) -> dict[str, Any]:
    """An attribute as the table has it; a member of a record that is called "B" holds no text but an attribute."""
    binary = attribute.get("B")
    return {"B": base64.b64decode(binary)} if isinstance(binary, str) else attribute
