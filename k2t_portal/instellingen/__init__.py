"""Settings that are a theme of their own; k2t_portal/settings.py reads the environment and puts them together."""
