"""Documents with known truth, the scorer, calibration: where the accuracy figures come from."""
