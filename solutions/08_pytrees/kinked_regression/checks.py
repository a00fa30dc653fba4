import numpy as np
from autograder.checking import agree, check, insist


def features(xs):
    """One row a point: what `k_1`, `k_2` and `b` are multiplied with."""
    xs = xs.astype("float64")
    return np.stack([np.where(xs < 0, xs, 0.0), np.where(xs < 0, 0.0, xs), np.ones_like(xs)], axis=1)


def descent(start, xs, ys, learning_rate, steps):
    """The parameters after `steps` steps of gradient descent, in float64."""
    rows, ys, params = features(xs), ys.astype("float64"), start.astype("float64")
    for _ in range(steps):
        params = params - learning_rate * 2 * rows.T @ (rows @ params - ys)
    return params


def agree_as_params(got, truth, tolerance):
    """Compares `(k_1, k_2, b)` number by number, so that the message can name the one that differs."""
    names, wanted = ("`k_1`", "`k_2`", "`b`"), [np.array(value, "float32") for value in truth]
    values = got if isinstance(got, list | tuple) else getattr(got, "values", None)
    if not isinstance(values, list | tuple) or len(values) != len(names):
        agree(got, wanted)
    for name, value, goal in zip(names, values, wanted, strict=True):
        agree(value, goal, rtol=tolerance, atol=tolerance, what=name)


@check(points=1)
def check_predict(points, inputs):
    """`predict` takes slope k_1 left of 0 and k_2 right of it"""
    heights = features(inputs.xs) @ inputs.start.astype("float64")
    for point, height, side in zip(points, heights[[2, -3]], ("left", "right"), strict=True):
        agree(point, np.array(height, "float32"), rtol=1e-5, atol=1e-5, what=f"The height {side} of 0")


@check(points=1, needs=[check_predict])
def check_predict_mapped(mapped, inputs):
    """`predict` works inside of `vmap` and `jit`"""
    heights = features(inputs.xs) @ inputs.start.astype("float64")
    agree(mapped, heights.astype("float32"), rtol=1e-5, atol=1e-5)


@check(points=1)
def check_loss(summed, inputs):
    """`loss` is the sum of the squared differences"""
    gaps = inputs.ys - features(inputs.xs) @ inputs.start.astype("float64")
    agree(summed, np.array(np.sum(gaps**2), "float32"), rtol=1e-4)


@check(points=2)
def check_two_steps(two_steps, inputs):
    """Two steps of `fit` are two steps of gradient descent"""
    truth = descent(inputs.start, inputs.xs, inputs.ys, inputs.learning_rate, 2)
    agree_as_params(two_steps, truth, 1e-4)


@check(points=1, needs=[check_two_steps])
def check_second_call(second_call, inputs):
    """A second call of `fit`, with other arguments, is right too"""
    truth = descent(inputs.other_start, inputs.other_xs, inputs.other_ys, inputs.other_rate, 2)
    agree_as_params(second_call, truth, 1e-4)


@check(points=1)
def check_start_kept(start_changed, start_deleted):
    """`fit` leaves the given parameters as they are"""
    insist(
        not start_deleted,
        "deleted",
        "After `fit`, the arrays of the given parameters are deleted: `donate_argnums` gives their memory away. "
        "They belong to the caller, who may want them again.",
    )
    insist(
        not start_changed,
        "mutated",
        "After `fit`, the list of start values held other numbers. Make new parameters instead.",
    )


@check(points=1, kind="structural")
def check_compiled_once(grows):
    """More steps of `fit` don't compile more programs"""
    insist(
        grows != "compilations",
        "recompiled",
        "15 steps compiled more programs than 5 did: something is compiled anew at each step. "
        "Compile one function, outside of the loop, and call it every time.",
    )


@check(points=1, kind="structural")
def check_program_size(grows):
    """More steps of `fit` don't make a larger program"""
    insist(
        grows != "program",
        "program_grows",
        "All steps were traced into one program: the more steps, the longer it is. Compile one step, and repeat that.",
    )


@check(points=2, needs=[check_compiled_once, check_program_size])
def check_many_steps(many_steps, inputs):
    """300 steps reach the least-squares answer"""
    # The data are such that the exact descent is there after 300 steps, to 1e-4.
    best, *_ = np.linalg.lstsq(features(inputs.xs), inputs.ys.astype("float64"))
    agree_as_params(many_steps, best, 1e-3)
