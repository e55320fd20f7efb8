"""One module per kind of file; `document.py` is the door."""
