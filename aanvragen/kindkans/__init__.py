"""Reading aanvragen from a Kindkans export, so that nobody types twice what is there already.

bestand: a file becomes a table · kolommen: which column fills which field · cellen: what a cell says ·
scholen: which school a row is about · rijen: what becomes of each row · opruimen: nothing stays.
"""
