"""The account that the embedded cloud pretends to be."""

ACCOUNT = "123456789012"
REGION = "us-east-1"
STACK = "claimlens"
