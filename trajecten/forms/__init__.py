"""What people fill in for a traject."""
