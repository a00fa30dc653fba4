import numpy as np
from autograder.pictures.curves import curve, distance, panels, plot

NAMES = {"second": 2, "third": 3, "fourth": 4}


def draw(figure, got, expected, inputs):
    """T_n thin and T_n' thick over [-0.9, 0.9]: yours on the left, the reference's on the right."""
    both = panels(figure, xlabel="x", ylim=(-11, 11))
    words = []
    for number, (probe, n) in enumerate(NAMES.items()):
        colour = f"C{number}"
        reference = curve(getattr(expected, probe), inputs.xs)
        yours = curve(getattr(got, probe), inputs.xs)
        polynomial = np.cos(n * np.arccos(inputs.xs.astype(float)))
        for axes in both:
            axes.plot(inputs.xs, polynomial, color=colour, linewidth=0.8, linestyle=":", label=f"T_{n}")
        plot(both, inputs.xs, yours, reference, colour, label=f"T_{n}'")
        # A difference quotient is nearer than a picture shows.
        words.append(f"T_{n}' {distance(yours, reference, within=2e-5)}")
    both[1].legend(loc="lower right", ncols=3, fontsize="small")
    return "Your three derivatives against the reference on [-0.9, 0.9]: " + ", ".join(words) + "."
