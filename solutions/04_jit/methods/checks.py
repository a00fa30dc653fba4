import numpy as np
from autograder.checking import agree, check, insist

# These move an argument to the device or change its type. Outside a compiled program they do no harm.
MOVES = {"copy", "copy_p", "convert_element_type", "device_put"}


@check(points=1)
def check_vectors(vectors, inputs):
    """A `Scaler` multiplies vectors by its `k`"""
    agree(vectors, [scaled(inputs.k, x) for x in (inputs.xs, inputs.ys)])


@check(points=1, needs=[check_vectors])
def check_shapes(shapes, inputs):
    """A `Scaler` multiplies a float and a matrix as well"""
    agree(shapes, [scaled(inputs.k, x) for x in (inputs.x, inputs.xss)], dtype=False)


@check(points=1, needs=[check_vectors])
def check_two_instances(two_instances, inputs):
    """Two of them, with different `k`, do not disturb each other"""
    agree(two_instances, [scaled(k, inputs.xs) for k in (inputs.k, inputs.other_k, inputs.k)])


@check(points=2, needs=[check_vectors])
def check_after_change(after_change, inputs):
    """After `s.k = new_k` it multiplies by the new `k`"""
    before, after, k = after_change
    agree([before, after], [scaled(k, inputs.xs) for k in (inputs.k, inputs.new_k)])
    agree(k, inputs.new_k, dtype=False, rtol=1e-5, what="`s.k`")


@check(points=1, kind="structural")
def check_reused(compilation):
    """A second call with the same shape runs the same program"""
    insist(
        compilation["same"] != "RuntimeError",
        "recompiled_each_call",
        "The call was traced, and so compiled, once more for the very `x` that it had seen before. Call `jax.jit` "
        "outside of `__call__`, and keep its result.",
    )
    insist(
        not compilation["later"]["traced"] and compilation["again"] != "RuntimeError",
        "recompiled",
        "The call was traced, and so compiled, once more for other numbers in the same shape.",
    )


@check(points=1, kind="structural", needs=[check_vectors, check_reused])
def check_compiled(compilation):
    """The multiplication runs in a compiled program"""
    if compilation["first"]["traced"] and not compilation["later"]["concrete"]:
        return  # traced at first, not entered at all later: the function is a compiled one
    outside = compilation["outside"]
    loose = compilation["first"]["traced"] == 0 if outside is None else set(outside) - MOVES
    operations = ", ".join(f"`{name}`" for name in dict.fromkeys(outside or []))
    insist(
        not loose,
        "not_compiled",
        f"Arithmetic was done outside any compiled program{operations and f' ({operations})'}. "
        "Put it into a function that goes through `jax.jit`.",
    )


def scaled(k, x):
    return np.asarray(k * np.asarray(x, np.float64), np.float32)
