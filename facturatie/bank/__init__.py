"""The statement of the bank (CAMT.053): what came in, which facturen it pays, shown first and only then booked.

`bestand` knows what may come in, `camt` what the bank says, `sleutel` what a line is known by, `matchen` which facturen
a line pays, `inlezen` keeps the statement until it is read in and does it.
"""
