"""The vocabulary of pictures: curves of yours on the left, the reference's on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Array = np.ndarray[Any, Any]
Panels = tuple["Axes", "Axes"]


def panels(figure: Figure, xlabel: str, ylim: tuple[float, float]) -> Panels:
    """Two panels with the same axes: for yours, and for the reference's."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    for axes, title in ((left, "yours"), (right, "reference")):
        axes.set(title=title, xlabel=xlabel, ylim=ylim)
        axes.grid(alpha=0.3)
    return left, right


def plot(panels: Panels, xs: Array, yours: Array | None, reference: Array, colour: str, **style: Any) -> None:
    """Draws the learner's curve on the left, if there is one, and the reference's on the right.

    Args:
      style: what matplotlib is to know of both curves, as their label.
    """
    left, right = panels
    right.plot(xs, reference, color=colour, **style)
    # The reference once more, thin, under the learner's curve: where they part is seen at once.
    left.plot(xs, reference, color=colour, linewidth=0.8, alpha=0.5, linestyle="--")
    if yours is not None:
        left.plot(xs, yours, color=colour, **style)


def curve(value: Any, xs: Array) -> Array | None:
    """`value` as numbers that can be drawn over `xs`, NaN where they are not finite; or None."""
    if isinstance(value, list) and all(_is_number(item) for item in value):
        value = np.array(value)
    if not isinstance(value, np.ndarray) or value.shape != xs.shape or value.dtype.kind not in "fiu":
        return None
    return np.where(np.isfinite(value), value, np.nan).astype(float)


def _is_number(item: Any) -> bool:
    return isinstance(item, int | float | np.ndarray) and np.ndim(item) == 0


def distance(yours: Array | None, reference: Array, within: float = 1e-4) -> str:
    """How far a learner's curve is from the reference's, in words that follow the name of the curve.

    Args:
      within: up to this distance they agree.
    """
    if yours is None:
        return "is not drawn (no such curve came back)"
    if np.isnan(yours).any():
        return f"is not finite at {int(np.isnan(yours).sum())} of {yours.size} points"
    gap = float(np.max(np.abs(yours - reference)))
    return "agrees" if gap <= within else f"is off by up to {gap:.3g}"
