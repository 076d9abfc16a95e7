"""What the documents of a factuur cost: PDF, e-invoice and zip, on a PostgreSQL of its own with stored facturen."""
