"""The commands of `claimlens`. Each module adds its own parser and imports what it needs only when it runs."""
