import numpy as np


def draw(figure, got, expected, inputs):
    """The path on the contours of f: yours on the left, the reference's on the right."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    reference, yours = points(expected.path), points(got.path)
    low, high = reference.min(0), reference.max(0)
    margin = 0.4 * (high - low).max()
    xs, ys = (np.linspace(a - margin, b + margin, 80) for a, b in zip(low, high, strict=True))
    heights = height(np.stack(np.meshgrid(xs, ys), axis=-1), inputs)
    # Closer together where f is small: levels that grow like squares stand at equal distances.
    levels = np.linspace(0.3, np.sqrt(heights.max()), 12) ** 2
    for axes, path, title in ((left, yours, "yours"), (right, reference, "reference")):
        axes.contour(xs, ys, heights, levels=levels, colors="0.75", linewidths=0.8)
        if axes is left:
            axes.plot(*reference.T, color="C0", linewidth=0.8, alpha=0.5, linestyle="--")
        if path is not None:
            axes.plot(*path.T, color="C0", marker="o", markersize=3)
            axes.plot(*path[:1].T, color="C1", marker="o", markersize=6)
        axes.plot(*inputs.c, color="C3", marker="x")
        axes.set(title=title, xlim=(xs[0], xs[-1]), ylim=(ys[0], ys[-1]), aspect="equal")
    ours, theirs = told(yours, inputs), told(reference, inputs)
    return f"Paths of gradient descent on the contours of f. Yours {ours}; the reference's {theirs}."


def points(value):
    """`value` as points of the plane that can be drawn, or None."""
    if not isinstance(value, np.ndarray) or value.ndim != 2 or value.shape[1] != 2 or not len(value):
        return None
    if value.dtype.kind not in "fiu":
        return None
    value = value.astype(float)
    return np.where(np.isfinite(value), np.clip(value, -1e6, 1e6), np.nan)


def height(x, inputs):
    away = x - inputs.c
    return np.einsum("...i,ij,...j->...", away, inputs.M.astype(float), away) / 2


def told(path, inputs):
    if path is None:
        return "is not drawn (no such path came back)"
    heights = height(path, inputs)
    if np.isnan(heights).any():
        return f"has {len(path)} points, {int(np.isnan(heights).sum())} of them not finite"
    return f"has {len(path)} points and leads from f = {heights[0]:.3g} to f = {heights[-1]:.3g}"
