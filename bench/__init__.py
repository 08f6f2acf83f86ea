"""Measures the product's own code on data sets of articles with known answers."""
