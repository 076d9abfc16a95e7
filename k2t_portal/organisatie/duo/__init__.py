"""Schools and besturen out of the files that DUO publishes: read, compared with the portal, shown, and only then kept.

`bestand` knows what may come in, `kolommen` what DUO calls its columns, `rijen` what a row says, `besturen` who the
bestuur of a row is, `plan` what reading in would change, `inlezen` does it.
"""
