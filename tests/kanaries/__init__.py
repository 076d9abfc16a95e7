"""Words that sing, one in every narrative field and file, to see where else they turn up; and odd requests.

The suite does a small part of it; `make kanaries` and `make fuzz` do it all.
"""
