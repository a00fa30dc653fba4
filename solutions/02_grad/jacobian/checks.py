import numpy as np
from autograder.checking import agree, check, insist, same

# The entries are of size 1 to 10. A finite difference in float32 is off by 1e-4 and more.
TOLERANCE = {"rtol": 1e-5, "atol": 5e-6}


def wide64(*arrays):
    return [np.asarray(array, np.float64) for array in arrays]


@check(points=1)
def check_point(point, inputs):
    """`polar_to_cartesian` is (r cos θ, r sin θ)"""
    r, angle = np.asarray(inputs["rθ"], np.float64)
    agree(point, np.array([r * np.cos(angle), r * np.sin(angle)], np.float32), **TOLERANCE)


@check(points=1, needs=[check_point])
def check_polar(polar, inputs):
    """`polar_jacobian` is its Jacobian, a row for each output"""
    r, angle = np.asarray(inputs["rθ"], np.float64)
    cos, sin = np.cos(angle), np.sin(angle)
    agree(polar, np.array([[cos, -r * sin], [sin, r * cos]], np.float32), **TOLERANCE)


@check(points=1)
def check_tall(tall, inputs):
    """`tall_jacobian(f)(x)` is the Jacobian of f at x"""
    A, x = wide64(inputs.A, inputs.x)
    z = A @ x
    agree(tall[0], ((1 + 2 * z + 3 * z**2)[:, None] * A).astype(np.float32), what="of f", **TOLERANCE)
    agree(tall[1], inputs.A, what="of g", **TOLERANCE)


@check(points=1)
def check_wide(wide, inputs):
    """`wide_jacobian(f)(y)` is the Jacobian of f at y"""
    B, y = wide64(inputs.B, inputs.y)
    agree(wide[0], (B * np.cos(y)).astype(np.float32), what="of f", **TOLERANCE)
    agree(wide[1], inputs.B, what="of g", **TOLERANCE)


@check(points=1, kind="structural", needs=[check_tall])
def check_tall_mode(tall_with_loop, tall_by_mode, inputs):
    """`tall_jacobian` takes a pass for each input, not each output"""
    insist(
        tall_with_loop,
        "wrong_mode",
        "There was an exception, because this `f` holds a `while_loop`, and only one of the modes gets through it: "
        "the one that needs few passes for few inputs. Which one builds the Jacobian input by input?",
    )
    insist(
        same(tall_by_mode, inputs.A, (1e-3, 1e-3)),
        "wrong_mode",
        "Where both modes work, the Jacobian is built output by output, and there are many outputs. "
        "Take the mode that builds it input by input, whatever `f` is.",
    )


@check(points=1, kind="structural", needs=[check_wide])
def check_wide_mode(wide_with_rule, wide_by_mode, inputs):
    """`wide_jacobian` takes a pass for each output, not each input"""
    insist(
        wide_with_rule,
        "wrong_mode",
        "There was an exception, because this `f` comes with a rule of its own, and only one of the modes can use it: "
        "the one that needs few passes for few outputs. Which one builds the Jacobian output by output?",
    )
    insist(
        same(wide_by_mode, inputs.B, (1e-3, 1e-3)),
        "wrong_mode",
        "Where both modes work, the Jacobian is built input by input, and there are many inputs. "
        "Take the mode that builds it output by output, whatever `f` is.",
    )
