"""Facts about medicines: names, strengths, abbreviations, look-alikes. See README.md for where each list comes from."""
