import numpy as np
from autograder.checking import agree, check

TOLERANCE = {"rtol": 2e-5, "atol": 2e-6}


@check(points=1)
def check_g_x(gradient, gradient_of_number, inputs):
    """`g_x` is the gradient of g in x"""
    agree(gradient[0], 2 * inputs.x, what="`g_x(x, y)`", **TOLERANCE)
    agree(gradient[1], 2 * inputs.u, what="`g_x(u, v)`", **TOLERANCE)
    agree(gradient_of_number, 2 * inputs.s, what="`g_x(s, t)`, of shape ()", **TOLERANCE)


@check(points=1)
def check_row_gradients(rows, inputs):
    """`row_gradients`: in each row the gradient of its length"""
    agree(rows[0], directions(inputs.a), what="`row_gradients(a)`", **TOLERANCE)
    agree(rows[1], directions(inputs.b), what="`row_gradients(b)`", **TOLERANCE)


def directions(a):
    """Every row, divided by its length: so fast does the length grow with each entry."""
    a = a.astype(np.float64)
    return (a / np.sqrt(np.sum(a**2, axis=1, keepdims=True))).astype(np.float32)
