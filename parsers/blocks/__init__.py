"""Prose and lists under a heading, down to the next."""
