"""An invented samenwerkingsverband with any number of aanvragen, the same every time, written in bulk.

Not by the real actions: ten thousand cases would take hours. The constraints of the database hold here as everywhere.
"""
