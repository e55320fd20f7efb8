"""What reading costs: CPU time by stage and reader, written to RESULTS.md by `make bench`."""
