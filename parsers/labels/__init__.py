"""Words in runs and rows, the labels among them, and the places where values may stand."""
