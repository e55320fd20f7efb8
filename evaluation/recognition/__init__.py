"""Recognition of types: fitting what the words say, and measuring it."""
