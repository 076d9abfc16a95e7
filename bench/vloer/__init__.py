"""The floor: a Django project that does nothing but show rows of one table to someone who is logged in."""
