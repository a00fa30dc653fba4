from autograder.pictures.curves import curve, distance, panels, plot

NAMES = {"second": "T_2'", "third": "T_3'"}


def draw(figure, got, expected, inputs):
    """The two derivatives over the grid: yours on the left, the reference's on the right."""
    both = panels(figure, xlabel="x", ylim=(-6, 9))
    words = []
    for number, (probe, name) in enumerate(NAMES.items()):
        reference = curve(getattr(expected, probe), inputs.xs)
        yours = curve(getattr(got, probe), inputs.xs)
        plot(both, inputs.xs, yours, reference, f"C{number}", marker=".", label=name)
        words.append(f"{name} {distance(yours, reference)}")
    both[1].legend(loc="upper center", ncols=2)
    return "Your two derivatives against the reference: " + ", ".join(words) + "."
