"""The steps that make a photographed or scanned page readable; `functions.extract.prepare` chooses among them."""
