"""The screens of a traject."""
