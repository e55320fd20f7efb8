"""What the functions need beside our own code, built for Lambda without Docker. Read README.md here."""
