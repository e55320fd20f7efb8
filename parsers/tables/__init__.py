"""Lists printed as tables: their heads, their columns, which rows are items."""
