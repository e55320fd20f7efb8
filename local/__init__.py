"""The whole system on one machine: the same code against an embedded cloud."""
