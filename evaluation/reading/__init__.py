"""How well pages are read: words against the words that are printed, by engine, preparation and degradation."""
