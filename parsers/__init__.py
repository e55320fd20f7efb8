"""Pages of words in, typed fields out. Pure Python: no AWS, no OpenCV, nothing of ours outside itself."""
