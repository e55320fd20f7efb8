"""Where the layers are built and root may be had, the built artefacts read a scan (make build, make rehearse)."""

from __future__ import annotations

from pathlib import Path

import pytest

from functions.records.record import Status
from tests.rehearsal.rehearse import rehearse, what_is_missing

MISSING = what_is_missing()


@pytest.mark.skipif(bool(MISSING), reason=MISSING or "everything is here")
def test_a_scan_becomes_a_record_in_lambdas_emulator(tmp_path: Path) -> None:
    cold, warm = rehearse(tmp_path)
    for run in (cold, warm):
        assert run.record.status in (Status.EXTRACTED, Status.NEEDS_REVIEW)
        assert run.record.document_type == "prescription"
        assert "patient_name" in run.record.fields
        # The pages were drawn by the layer's Poppler, read by its Tesseract, and by the second reader's own function.
        assert {page.engine for page in run.record.pages} == {"neural"}
        assert {"tesseract", "neural"} <= set(run.record.timings_ms)
        assert not [issue for issue in run.record.issues if issue.code.startswith("ENGINE_")]
        assert run.peak < 2048
