"""The end of the terms, over all rooms: what is due, the nightly run, what comes, and who can be removed."""
