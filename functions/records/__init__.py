"""The record's types and the only module that knows how DynamoDB keeps them."""
