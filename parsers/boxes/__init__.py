"""Forms of boxes, such as the CMS-1500: captions, cells, and what stands in each."""
