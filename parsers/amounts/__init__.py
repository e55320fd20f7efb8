"""Money: which field an amount is, its currency, and what must add up."""
