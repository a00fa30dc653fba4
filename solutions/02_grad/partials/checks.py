from autograder.checking import agree, check, insist

TOLERANCE = {"rtol": 2e-5, "atol": 1e-6, "dtype": False}


@check(points=1)
def check_f_x(f_in_x, inputs):
    """`f_x` is the derivative of f in x"""
    x, y = inputs.x, inputs.y
    agree_at_both(f_in_x, "f_x", {"(x, y)": 2 * x, "(y, x)": 2 * y})


@check(points=1)
def check_h_y(h_in_y, inputs):
    """`h_y` is the derivative of h in y"""
    y, z = inputs.y, inputs.z
    agree_at_both(h_in_y, "h_y", {"(x, y, z)": 3 * y**2, "(y, z, x)": 3 * z**2})


@check(points=2)
def check_h_x_and_h_z(h_in_x_and_z, inputs):
    """`h_x_and_h_z` is the pair: derivative in x, derivative in z"""
    x, y, z = inputs.x, inputs.y, inputs.z
    expected = {"(x, y, z)": (2 * x, 4 * z**3), "(y, z, x)": (2 * y, 4 * x**3)}
    agree_at_both(h_in_x_and_z, "h_x_and_h_z", expected)


def agree_at_both(got, name, expected):
    insist(
        got != "several functions",
        "several_functions",
        f"`{name}` is a tuple or list of functions, and cannot be called. One function should return both numbers.",
    )
    insist(
        got != "returns a function",
        "function_returned",
        f"`{name}{next(iter(expected))}` gave a function where a number was asked for: one more call is missing.",
    )
    insist(
        not isinstance(got, str),
        "not_a_function",
        f"`{name}` is not a function: its type is {str(got).split(',')[0]}. "
        "Give the function itself the name, and let others call it.",
    )
    for value, (arguments, truth) in zip(got, expected.items(), strict=True):
        agree(value, truth, what=f"`{name}{arguments}`", **TOLERANCE)
