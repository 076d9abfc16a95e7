"""Screens of aanvragen: the form, the case, the review by the OC."""
