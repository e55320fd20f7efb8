"""From an uploaded object to a record."""
