import numpy as np

NAMES = ("rows_to_rows", "columns_to_rows", "rows_to_columns", "columns_to_columns")


def draw(figure, got, expected, inputs):
    """The four tables as colours: yours above, the reference's below; a colour means the same in both."""
    grid = figure.subplots(2, 4)
    words = []
    for column, name in enumerate(NAMES):
        reference, yours = (table(getattr(values, f"from_{name}")) for values in (expected, got))
        scale = {"vmin": reference.min(), "vmax": reference.max(), "cmap": "viridis"}
        for axes, shown in zip(grid[:, column], (yours, reference), strict=True):
            axes.set(xticks=[], yticks=[])
            if shown is None:
                axes.text(0.5, 0.5, "no table", ha="center", va="center", transform=axes.transAxes)
            else:
                axes.imshow(shown, **scale)
        grid[0, column].set_title(name, fontsize="medium")
        words.append(f"{name} {told(yours, reference)}")
    for axes, label in zip(grid[:, 0], ("yours", "reference"), strict=True):
        axes.set_ylabel(label)
    return "Your four tables of f, yours above the reference's: " + ", ".join(words) + "."


def table(value):
    """The first of the results as a table that can be drawn, or None."""
    first = value[0] if isinstance(value, list | tuple) and value else None
    if (
        not isinstance(first, np.ndarray)
        or first.ndim != 2
        or not first.size
        or first.dtype.kind not in "fiu"
    ):
        return None
    return first.astype(float) if np.all(np.isfinite(first)) else None


def told(yours, reference):
    if yours is None:
        return "is not drawn (no such table came back)"
    if yours.shape != reference.shape:
        return f"has shape {yours.shape} and not {reference.shape}"
    off = int(np.sum(np.abs(yours - reference) > 1e-3))
    return f"differs at {off} of {yours.size} entries" if off else "agrees"
