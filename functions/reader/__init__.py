"""The second reader as a function of its own, for processors on which both readers do not fit into one."""
