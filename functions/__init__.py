"""What runs on AWS; one zip of our own code serves every function, dependencies come in layers."""
