"""Whether the fields' confidences are probabilities, and the fitting of the weights that make them so."""
