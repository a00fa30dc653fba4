import numpy as np

NAMES = {"second": 2, "third": 3, "fourth": 4}


def draw(figure, got, expected, inputs):
    """T_n thin and T_n' thick over [-0.9, 0.9]: yours on the left, the reference's on the right."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    words = []
    for number, (probe, n) in enumerate(NAMES.items()):
        colour = f"C{number}"
        reference = curve(getattr(expected, probe), inputs.xs)
        yours = curve(getattr(got, probe), inputs.xs)
        polynomial = np.cos(n * np.arccos(inputs.xs.astype(float)))
        for axes in (left, right):
            axes.plot(inputs.xs, polynomial, color=colour, linewidth=0.8, linestyle=":", label=f"T_{n}")
        right.plot(inputs.xs, reference, color=colour, label=f"T_{n}'")
        # The reference once more, thin, under the learner's curve: where they part is seen at once.
        left.plot(inputs.xs, reference, color=colour, linewidth=0.8, alpha=0.5, linestyle="--")
        if yours is not None:
            left.plot(inputs.xs, yours, color=colour, label=f"T_{n}'")
        words.append(f"T_{n}' {distance(yours, reference)}")
    for axes, title in ((left, "yours"), (right, "reference")):
        axes.set(title=title, xlabel="x", ylim=(-11, 11))
        axes.grid(alpha=0.3)
    right.legend(loc="lower right", ncols=3, fontsize="small")
    return "Your three derivatives against the reference on [-0.9, 0.9]: " + ", ".join(words) + "."


def curve(value, xs):
    """`value` as numbers that can be drawn over `xs`, or None."""
    if isinstance(value, list) and all(isinstance(item, float) or np.shape(item) == () for item in value):
        value = np.array(value)
    if not isinstance(value, np.ndarray) or value.shape != xs.shape or value.dtype.kind not in "fiu":
        return None
    return np.where(np.isfinite(value), value, np.nan).astype(float)


def distance(yours, reference):
    if yours is None:
        return "is not drawn (no such curve came back)"
    if np.isnan(yours).any():
        return f"is not finite at {int(np.isnan(yours).sum())} of {yours.size} points"
    gap = float(np.max(np.abs(yours - reference)))
    return "agrees" if gap < 2e-5 else f"is off by up to {gap:.1g}"
