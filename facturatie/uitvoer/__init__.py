"""What finance staff take out of the portal: a workbook, a zip of documents, lines for the accounting package."""
