"""The HTTP API: query, review, upload; serves the review page."""
