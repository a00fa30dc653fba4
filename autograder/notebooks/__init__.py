"""Notebooks: made of the same sources as the stubs, and read back as programs."""
