import numpy as np

NAMES = {"second": "T_2'", "third": "T_3'"}


def draw(figure, got, expected, inputs):
    """The two derivatives over the grid: yours on the left, the reference's on the right."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    words = []
    for number, (probe, name) in enumerate(NAMES.items()):
        colour = f"C{number}"
        reference = curve(getattr(expected, probe), inputs.xs)
        yours = curve(getattr(got, probe), inputs.xs)
        right.plot(inputs.xs, reference, color=colour, marker=".", label=name)
        # The reference once more, thin, under the learner's curve: where they part is seen at once.
        left.plot(inputs.xs, reference, color=colour, linewidth=0.8, alpha=0.5, linestyle="--")
        if yours is not None:
            left.plot(inputs.xs, yours, color=colour, marker=".", label=name)
        words.append(f"{name} {distance(yours, reference)}")
    for axes, title in ((left, "yours"), (right, "reference")):
        axes.set(title=title, xlabel="x", ylim=(-6, 9))
        axes.grid(alpha=0.3)
    right.legend(loc="upper center", ncols=2)
    return "Your two derivatives against the reference: " + ", ".join(words) + "."


def curve(value, xs):
    """`value` as numbers that can be drawn over `xs`, or None."""
    if not isinstance(value, np.ndarray) or value.shape != xs.shape or value.dtype.kind not in "fiu":
        return None
    return np.where(np.isfinite(value), value, np.nan).astype(float)


def distance(yours, reference):
    if yours is None:
        return "is not drawn (no such curve came back)"
    if np.isnan(yours).any():
        return f"is not finite at {int(np.isnan(yours).sum())} of {yours.size} points"
    gap = float(np.max(np.abs(yours - reference)))
    return "agrees" if gap < 1e-3 else f"is off by up to {gap:.2f}"
