"""Input for aanvragen: the steps of the form, and the review by the OC."""
