import numpy as np
from autograder.checking import agree, check, fail, insist, show

G = 9.81
# T and U go up to about 100 and are subtracted from each other.
TOLERANCE = {"rtol": 1e-5, "atol": 1e-4}


def energies(p, m):
    """T and U in float64."""
    p = np.asarray(p, np.float64)
    return m * np.sum(p[3:6] ** 2) / 2, m * G * p[2]


def slope(p, m):
    """dL/dp in float64."""
    return np.concatenate([[0, 0, -m * G], m * np.asarray(p[3:6], np.float64)]).astype(np.float32)


@check(points=1)
def check_form(result):
    """The answer has the form `((L, (T, U)), gradient)`"""
    front, _ = pair(result, "The answer", "(L, (T, U))", "the gradient")
    L, energies = pair(front, "Its first part", "L", "(T, U)")
    T, U = pair(energies, "What stands beside L", "T", "U")
    for name, value in (("L", L), ("T", T), ("U", U)):
        insist(np.shape(value) == (), "wrong_shape", f"`{name}` should be a single number and is {show(value)}.")


def pair(value, what, first, second):
    """The two parts of a pair: a tuple, a list or a named tuple."""
    parts = value.values if hasattr(value, "fields") else value
    if not isinstance(parts, list | tuple) or len(parts) != 2:
        fail("wrong_structure", f"{what} should be a pair of {first} and {second}.", got=show(value))
    return parts


@check(points=2, needs=[check_form])
def check_gradient(gradients, inputs):
    """The last part is dL/dp"""
    agree(gradients[0], slope(inputs.p, inputs.m), what="at p", **TOLERANCE)
    agree(gradients[1], slope(inputs.q, inputs.n), what="at q", **TOLERANCE)


@check(points=2, needs=[check_form, check_gradient])
def check_values(values, inputs):
    """The values of L, T and U are right"""
    points = {"p": (inputs.p, inputs.m), "q": (inputs.q, inputs.n)}
    for front, (name, point) in zip(values, points.items(), strict=True):
        L, both = pair(front, "The first part", "L", "(T, U)")
        T, U = pair(both, "What stands beside L", "T", "U")
        kinetic, potential = energies(*point)
        agree(T, kinetic, dtype=False, what=f"T at {name}", **TOLERANCE)
        agree(U, potential, dtype=False, what=f"U at {name}", **TOLERANCE)
        agree(L, kinetic - potential, dtype=False, what=f"L at {name}", **TOLERANCE)


@check(points=1, kind="structural", needs=[check_form])
def check_once(work):
    """T and U are computed once a call"""
    for name, runs in work["runs"].items():
        insist(
            runs <= 1,
            "computed_again",
            f"`{name}` ran {runs} times during one call. Let the function that is differentiated return T and U "
            "beside L (`has_aux=True`), so that they need not be computed again.",
        )
    for name, times in work["formed"].items():
        insist(
            times <= 1,
            "computed_again",
            f"{name} is computed {times} times during one call. Once is enough: what is returned beside L need not be "
            "computed again.",
        )
