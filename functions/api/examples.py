"""What the API's documentation shows: one record, and the problem that each status usually brings. No real person."""

from __future__ import annotations

from pydantic import JsonValue

RECORD: dict[str, JsonValue] = {
    "schema_version": 1,
    "document_id": "3FNQS98SHVX9Z3NA8W6A5S0CKW",
    "revision": 0,
    "status": "NEEDS_REVIEW",
    "document_type": "prescription",
    "document_type_confidence": 0.98,
    "source": {
        "bucket": "uploads",
        "key": "hospital-a/2026/11/20/01JD8Q4N5K7R2T9V3W6X0Y1Z2A.pdf",
        "version_id": "3HL4kqtJlcpXrof3vjVBH40Nr8X8gdRQBpUMLUo",
        "etag": "9b2cf535f27731c974343645a3985328",
        "size": 353627,
        "hospital": "hospital-a",
        "filename": "scan.pdf",
        "sha256": "f3a1b0c99e5d4a7786213c4f5d6e7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f",
        "received_at": "2026-11-20T14:40:00Z",
    },
    "packet": None,
    "duplicate_of": None,
    "page_count": 1,
    "pages": [
        {
            "number": 1,
            "engine": "tesseract",
            "confidence": 0.93,
            "width": 1700,
            "height": 2200,
            "rotation": 0,
            "image_key": "3FNQS98SHVX9Z3NA8W6A5S0CKW/pages/1.jpg",
        }
    ],
    "fields": {
        "patient_name": {
            "value": "Ada Example",
            "raw": "Ada Example",
            "confidence": 0.97,
            "page": 1,
            "box": [0.21, 0.3, 0.43, 0.33],
            "engine": "tesseract",
            "needs_review": False,
            "issues": [],
        },
        "medicines": [
            {
                "value": {"name": "Atorvastatin", "strength": "20 mg", "form": "tablet", "frequency": "daily"},
                "raw": "Atorvastatin 20 md tablet daily",
                "confidence": 0.55,
                "page": 1,
                "box": [0.19, 0.39, 0.55, 0.41],
                "engine": "tesseract",
                "needs_review": True,
                "issues": [{"code": "READINGS_DISAGREE", "message": "Two readings disagree: “20 mg” and “20 md”."}],
            }
        ],
    },
    "other": {},
    "issues": [],
    "review": {"reviewer": None, "reviewed_at": None, "seconds": None, "corrections": {}},
    "error": None,
    "progress": None,
    "timings_ms": {"rasterise": 140, "ocr": 900, "parse": 12},
    "usage": {"textract_pages": 0, "textract_usd": 0.0},
    "created_at": "2026-11-20T14:40:01Z",
    "updated_at": "2026-11-20T14:40:03Z",
}

PROBLEMS: dict[int, tuple[str, str]] = {
    400: ("FILTERS_DO_NOT_GO_TOGETHER", "These filters go together (those in brackets may be left out): …"),
    401: ("NOT_SIGNED_IN", "Sign the request, or sign in, to see documents."),
    403: ("NOT_ALLOWED", "Your role does not allow you to review."),
    404: ("NOT_FOUND", "There is no document with this id."),
    409: ("CLAIMED", "ada@insurer.example is working on this document."),
    411: ("LENGTH_REQUIRED", "Send the request with its Content-Length."),
    412: ("CHANGED_MEANWHILE", "The document has changed since you opened it. Nothing of yours was saved."),
    413: ("FILE_TOO_LARGE", "Files of up to 4.4 MB are taken here. Larger ones go through POST /documents."),
    415: ("UNSUPPORTED_FORMAT", "PDF, PNG, JPEG and TIFF files are taken."),
    422: ("INVALID_REQUEST", "The request is not as described: query.limit: Input should be less than …."),
    428: ("PRECONDITION_REQUIRED", "Send the record's ETag as If-Match."),
    501: ("NOT_HERE", "This deployment reads uploaded files only: use POST /documents."),
    503: ("THROTTLED", "The document could not be read just now. It will be tried again."),
}
"""Status → code and sentence."""
