"""The demo: an invented samenwerkingsverband with its schools, its people and 120 cases."""
