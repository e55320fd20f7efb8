"""The block of medicines on a prescription or a summary."""
