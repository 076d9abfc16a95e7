"""How fast the main pages are, next to a bare Django page on the same machine in the same minutes: `make bench`."""
