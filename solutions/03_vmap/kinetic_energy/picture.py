import numpy as np
from autograder.pictures.curves import curve, distance, panels, plot


def draw(figure, got, expected, inputs):
    """The energy against time: yours on the left, the reference's on the right."""
    reference, yours = (curve(values.along, inputs.moments) for values in (expected, got))
    both = panels(figure, xlabel="time", ylim=(0, 2.2 * reference.max()))
    both[0].set_ylabel("kinetic energy")
    plot(both, inputs.moments, yours, reference, "C0")
    words = f"Your kinetic energy against the reference, at {reference.size} moments: it {distance(yours, reference)}."
    ratio = float("nan") if yours is None else yours.mean() / reference.mean()
    return f"{words} Its mean is {ratio:.2f} times the right one." if np.isfinite(ratio) else words
