"""Word lists: where each comes from stands beside it."""
