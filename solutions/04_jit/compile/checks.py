import numpy as np
from autograder.checking import agree, check, insist

# Ten terms of both signs are added; a compiled program may round them in another order.
TOLERANCE = {"rtol": 5e-5, "atol": 1e-5}
# These move an argument to the device or change its type. Outside a compiled program they do no harm.
MOVES = {"copy", "copy_p", "convert_element_type", "device_put"}


def f(x):
    """The function of the stub in float64."""
    x = np.asarray(x, np.float64)
    inner = x**2 + np.exp(x)
    return 4 * (inner + np.sin(x)) + 2 * (np.sin(x) + np.cos(inner))


@check(points=2)
def check_vectors(vectors, inputs):
    """`f_compiled` gives what `f` gives, for one vector after another"""
    agree(vectors, [f(x).astype(np.float32) for x in (inputs.xs, inputs.ys)], **TOLERANCE)


@check(points=1, needs=[check_vectors])
def check_shapes(shapes, inputs):
    """`f_compiled` takes a float and a matrix as well"""
    agree(shapes, [f(x) for x in (inputs.x, inputs.xss)], dtype=False, **TOLERANCE)


@check(points=1, kind="structural")
def check_reused(compilation):
    """A second call with the same shape runs the same program"""
    insist(
        compilation["same"] != "RuntimeError",
        "recompiled_each_call",
        "`f_compiled` was traced, and so compiled, once more for the very `x` that it had seen before. "
        "Call `jax.jit` once, outside of any function, and keep its result.",
    )
    insist(
        not compilation["later"]["traced"] and compilation["again"] != "RuntimeError",
        "recompiled",
        "`f_compiled` was traced, and so compiled, once more for other numbers in the same shape.",
    )


@check(points=1, kind="structural", needs=[check_vectors, check_reused])
def check_compiled(compilation):
    """All the arithmetic of `f_compiled` runs in a compiled program"""
    if compilation["first"]["traced"] and not compilation["later"]["concrete"]:
        return  # traced at first, not entered at all later: the function is a compiled one
    outside = compilation["outside"]
    loose = compilation["first"]["traced"] == 0 if outside is None else set(outside) - MOVES
    operations = ", ".join(f"`{name}`" for name in dict.fromkeys(outside or []))
    insist(
        not loose,
        "partly_compiled" if compilation["first"]["traced"] else "not_compiled",
        f"`f_compiled` does arithmetic outside any compiled program{operations and f' ({operations})'}. "
        "Put all of it into the function that goes through `jax.jit`.",
    )
