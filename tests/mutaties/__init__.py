"""Every right of the portal switched off in turn: `python -m tests.mutaties` prints those that no test misses."""
