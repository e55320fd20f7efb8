"""The readers: each turns a picture (or a text layer) into words."""
