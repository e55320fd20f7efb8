"""What takes records elsewhere: JSON, CSV, XLSX, FHIR. Pure: records in, texts and bytes out."""
