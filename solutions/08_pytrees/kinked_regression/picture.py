import numpy as np

STEPS = (1, 5, 15, 30)


def draw(figure, got, expected, inputs):
    """The data, and the fit after 1, 5, 15 and 30 steps: yours on the left, the reference's on the right."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    ends = np.array([min(inputs.xs.min(), -1.0), 0.0, max(inputs.xs.max(), 1.0)])
    words = []
    for number, (steps, reference) in enumerate(zip(STEPS, expected.pictured, strict=True)):
        colour, label = f"C{number}", f"{steps} step{'s' if steps > 1 else ''}"
        goal = line(reference, ends)
        yours = line(entry(got.pictured, number), ends)
        right.plot(ends, goal, color=colour, label=label)
        # The reference once more, thin, beside the learner's line: where they part is seen at once.
        left.plot(ends, goal, color=colour, linewidth=0.8, alpha=0.5, linestyle="--")
        if yours is not None:
            left.plot(ends, yours, color=colour, label=label)
        words.append(f"after {label} {distance(yours, goal)}")
    low, high = inputs.ys.min() - 0.7, inputs.ys.max() + 0.7
    for axes, title in ((left, "yours"), (right, "reference")):
        axes.scatter(inputs.xs, inputs.ys, s=10, color="0.4")
        axes.set(title=title, xlabel="x", ylim=(low, high))
        axes.grid(alpha=0.3)
    right.legend(loc="upper left")
    return "The data and your fitted line against the reference: " + ", ".join(words) + "."


def entry(value, index):
    """`value[index]`, or None where there is no such thing."""
    return value[index] if isinstance(value, list | tuple) and len(value) > index else None


def line(params, xs):
    """The heights of the kinked line at `xs`, or None for what is not three finite numbers."""
    try:
        k_1, k_2, b = (float(value) for value in params)
    except (TypeError, ValueError):
        return None
    heights = np.where(xs < 0, k_1, k_2) * xs + b
    return heights if np.all(np.isfinite(heights)) else None


def distance(yours, goal):
    if yours is None:
        return "it is not drawn (no three finite numbers came back)"
    gap = float(np.max(np.abs(yours - goal)))
    return "it agrees" if gap < 1e-3 else f"it is off by up to {gap:.2f}"
