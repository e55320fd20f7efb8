"""Senders, addressees and patients whom no label names."""
