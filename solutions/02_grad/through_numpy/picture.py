import numpy as np
from autograder.pictures.curves import curve, distance, panels

NAMES = {"values": "smooth_step", "slopes": "jax.grad(smooth_step)", "values_of_prime": "smooth_step_prime"}


def draw(figure, got, expected, inputs):
    """The points that were tried, on the step and its derivative: yours on the left, the reference's on the right."""
    both = panels(figure, xlabel="x", ylim=(-0.6, 2.6))
    fine = np.linspace(inputs.xs.min(), inputs.xs.max(), 200)
    inside = np.clip(fine, 0, 1)
    step = inside**2 * (3 - 2 * inside)
    for axes in both:
        axes.plot(fine, step, color="0.6", linewidth=0.8)
        axes.plot(fine, np.gradient(step, fine), color="0.6", linewidth=0.8)
    words = []
    for number, (probe, name) in enumerate(NAMES.items()):
        reference, yours = (curve(getattr(values, probe), inputs.xs) for values in (expected, got))
        style = {
            "color": f"C{number}",
            "marker": "oos"[number],
            "markersize": 8 - 2 * number,
            "linestyle": "none",
        }
        for axes, ys in zip(both, (yours, reference), strict=True):
            if ys is not None:
                axes.plot(inputs.xs, ys, label=name, **style)
        words.append(f"{name} {distance(yours, reference)}")
    both[1].legend(loc="upper left")
    return f"Yours against the reference at {inputs.xs.size} points: " + ", ".join(words) + "."
