import numpy as np
from autograder.checking import agree, check, insist

# The entries are of size 1 to 10. Differences of gradients in float32 come as near as this, too:
# they are told apart by the rule that they do not follow.
TOLERANCE = {"rtol": 5e-4, "atol": 1e-3}


def hessian(inputs, slope_of_sine):
    """The Hessian of sum(cos(x)) + (w x)^3 in float64, with `slope_of_sine` times cos for the derivative of sin."""
    x, w = np.asarray(inputs.x, np.float64), np.asarray(inputs.w, np.float64)
    return np.diag(-slope_of_sine * np.cos(x)) + 6 * (w @ x) * np.outer(w, w)


@check(points=2)
def check_product(product, inputs):
    """`hvp(f, x, v)` is the Hessian of f at x, times v"""
    agree(product, (hessian(inputs, 1) @ inputs.v).astype(np.float32), **TOLERANCE)


@check(points=1, needs=[check_product])
def check_rule(product_by_rule, inputs):
    """All derivatives are automatic: a rule that `f` brings is followed"""
    agree(product_by_rule, (hessian(inputs, 3) @ inputs.v).astype(np.float32), **TOLERANCE)


@check(points=1, kind="structural", needs=[check_product])
def check_work(work):
    """The Hessian itself is never computed"""
    small, large = work["small"], work["large"]
    for n, largest in ((size["n"], size["largest"]) for size in (small, large)):
        insist(
            largest < n * n,
            "matrix_built",
            f"For n = {n} there is an array of {largest} entries on the way, as many as the whole Hessian has. "
            "The derivative of the gradient in the direction of `v` is a vector, and needs nothing larger.",
        )
    insist(
        large["largest"] * small["n"] <= small["largest"] * large["n"],
        "matrix_built",
        f"The largest array on the way has {small['largest']} entries for n = {small['n']} and {large['largest']} for "
        f"n = {large['n']}: it grows as the Hessian does. "
        "The derivative of the gradient in the direction of `v` is a vector, and needs nothing larger.",
    )
    insist(
        not large["loops"] and large["operations"] == small["operations"],
        "one_by_one",
        "The Hessian is gone through piece by piece, in a loop, so that the work grows with its n x n entries. "
        "One derivative in the direction of `v` does it.",
    )
