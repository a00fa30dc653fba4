"""Pictures: yours beside the reference's, drawn by matplotlib from observations, outside the sandbox.

`picture.py` of an exercise imports from `autograder.pictures.curves`, and from NumPy.
"""

from autograder.pictures.process import draw, has_picture, to_draw

__all__ = ["draw", "has_picture", "to_draw"]
