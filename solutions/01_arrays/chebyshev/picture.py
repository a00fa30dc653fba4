from autograder.pictures.curves import curve, distance, panels, plot

NAMES = {"second": "T_2", "third": "T_3", "fourth": "T_4"}


def draw(figure, got, expected, inputs):
    """The three curves over [-1, 1]: yours on the left, the reference's on the right."""
    both = panels(figure, xlabel="x", ylim=(-1.6, 1.6))
    words = []
    for number, (probe, name) in enumerate(NAMES.items()):
        reference = curve(getattr(expected, probe), inputs.xs)
        yours = curve(getattr(got, probe), inputs.xs)
        plot(both, inputs.xs, yours, reference, f"C{number}", label=name)
        words.append(f"{name} {distance(yours, reference)}")
    both[1].legend(loc="lower center", ncols=3)
    return "Your three curves against the reference on [-1, 1]: " + ", ".join(words) + "."
