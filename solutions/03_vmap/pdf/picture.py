import numpy as np
from autograder.pictures.curves import curve, distance, panels, plot


def draw(figure, got, expected, inputs):
    """The density of `pdf_matr` as a curve, of `pdf_vec` as points: yours on the left, the reference's on the right."""
    top = 1.8 * np.max(expected.matrix)
    both = panels(figure, xlabel="x", ylim=(-0.15 * top, top))
    (vector, matrix), (vector_reference, reference) = (
        (curve(values.vector, inputs.xs), curve(values.matrix, inputs.xss)) for values in (got, expected)
    )
    order = np.argsort(inputs.xss, axis=None)
    ours = None if matrix is None else matrix.ravel()[order]
    xs = inputs.xss.ravel()[order]
    plot(both, xs, ours, reference.ravel()[order], "C0", marker=".", label="pdf_matr")
    for axes, ys in zip(both, (vector, vector_reference), strict=True):
        if ys is not None:
            axes.plot(inputs.xs, ys, color="C1", marker="o", linestyle="none", label="pdf_vec")
    both[1].legend(loc="upper left")
    told = f"pdf_vec {distance(vector, vector_reference)}, pdf_matr {distance(matrix, reference)}"
    return f"Your densities against the reference, point by point: {told}."
