import numpy as np


def draw(figure, got, expected, inputs):
    """The energy against time: yours on the left, the reference's on the right."""
    left, right = figure.subplots(1, 2, sharex=True, sharey=True)
    reference = expected.along.astype(float)
    yours = curve(got.along, reference)
    right.plot(inputs.moments, reference, color="C0")
    # The reference once more, thin, under the learner's curve: where they part is seen at once.
    left.plot(inputs.moments, reference, color="C0", linewidth=0.8, alpha=0.5, linestyle="--")
    if yours is not None:
        left.plot(inputs.moments, yours, color="C1")
    for axes, title in ((left, "yours"), (right, "reference")):
        axes.set(title=title, xlabel="time", ylim=(0, 2.2 * reference.max()))
        axes.grid(alpha=0.3)
    left.set_ylabel("kinetic energy")
    return f"Your kinetic energy against the reference, at {reference.size} moments: it {distance(yours, reference)}."


def curve(value, reference):
    """`value` as numbers that can be drawn over the moments, or None."""
    if not isinstance(value, np.ndarray) or value.shape != reference.shape or value.dtype.kind not in "fiu":
        return None
    return np.where(np.isfinite(value), value, np.nan).astype(float)


def distance(yours, reference):
    if yours is None:
        return "is not drawn (no such curve came back)"
    if np.isnan(yours).any():
        return f"is not finite at {int(np.isnan(yours).sum())} of {yours.size} moments"
    ratio = yours.mean() / reference.mean()
    gap = float(np.max(np.abs(yours - reference)))
    return "agrees" if gap < 1e-3 else f"is off by up to {gap:.2f}, and its mean is {ratio:.2f} times the right one"
