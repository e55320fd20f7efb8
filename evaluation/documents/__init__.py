"""Synthetic hospital documents with their truth: entirely fictional people, places and numbers.

Enters: a layout's name and a seed. Leaves: a born-digital PDF and the fields that are printed on it, in the
contract's normal forms. The same name and seed give the same bytes wherever the same fonts are installed.
"""
