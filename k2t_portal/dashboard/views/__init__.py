"""The screens across apps: the home page of every hat, search, and the overview of all running cases."""
