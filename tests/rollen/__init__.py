"""Who may open what: every URL of the portal for every hat."""
