"""The exercises as notebooks: the cells of a unit, and what a cell's id says."""
