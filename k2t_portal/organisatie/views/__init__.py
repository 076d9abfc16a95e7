"""The screens of directie, and the few that are of everyone."""
