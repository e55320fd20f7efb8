"""The layers of Python packages."""
