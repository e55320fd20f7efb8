"""The layer of Tesseract and Poppler."""
