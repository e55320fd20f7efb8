"""From the words in a place to a field's value, and what is left over."""
