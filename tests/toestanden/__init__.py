"""What the random walks of test_toestanden are made of: the steps, and what holds after each of them."""
