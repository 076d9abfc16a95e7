"""The trail: what was written is still there as it was, and who touches it is found."""
