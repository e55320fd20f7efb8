"""Value kinds: parse, normalise, validate."""
