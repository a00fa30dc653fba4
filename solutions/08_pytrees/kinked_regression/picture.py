import numpy as np
from autograder.pictures.curves import distance, panels, plot

STEPS = (1, 5, 15, 30)


def draw(figure, got, expected, inputs):
    """The data, and the fit after 1, 5, 15 and 30 steps: yours on the left, the reference's on the right."""
    both = panels(figure, xlabel="x", ylim=(inputs.ys.min() - 0.7, inputs.ys.max() + 0.7))
    ends = np.array([min(inputs.xs.min(), -1.0), 0.0, max(inputs.xs.max(), 1.0)])
    words = []
    for number, (steps, params) in enumerate(zip(STEPS, expected.pictured, strict=True)):
        label = f"{steps} step{'s' if steps > 1 else ''}"
        reference, yours = line(params, ends), line(entry(got.pictured, number), ends)
        plot(both, ends, yours, reference, f"C{number}", label=label)
        words.append(f"after {label} it {distance(yours, reference)}")
    for axes in both:
        axes.scatter(inputs.xs, inputs.ys, s=10, color="0.4")
    both[1].legend(loc="upper left")
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
