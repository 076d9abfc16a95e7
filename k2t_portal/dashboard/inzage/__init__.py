"""Who read what: screens for directie, a look at it each month, and answers to a data subject. Never what was read."""
