import numpy as np
from autograder.checking import agree, check, insist, remark


def fixed_point(W, x):
    """The solution of z = tanh(W z + x) in float64; also for a whole batch of W and x."""
    z = np.zeros_like(x)
    for _ in range(160):  # Each round shrinks the error to 0.8 of it, or less: to 1e-15 in all.
        z = np.tanh((W @ z[..., None])[..., 0] + x)
    return z


def wide(*arrays):
    return [array.astype("float64") for array in arrays]


def truth(W, x, g):
    """The solution and the gradients in W and x of g · z, by one dense linear system in float64."""
    W, x, g = wide(W, x, g)
    z = fixed_point(W, x)
    D = np.diag(1 - z**2)
    u = D @ np.linalg.solve((np.eye(z.size) - D @ W).T, g)
    return z, np.outer(u, z), u


def differences(W, x, g, h=1e-5):
    """The gradients in W and x of g · z by central differences in float64."""
    W, x, g = wide(W, x, g)

    n = x.size
    in_W, in_x = np.eye(n * n).reshape(-1, n, n), np.eye(n)
    steps = np.concatenate([in_W, np.zeros((n, n, n))]), np.concatenate([np.zeros((n * n, n)), in_x])
    dW, dx = (h * step for step in steps)
    slopes = (fixed_point(W + dW, x + dx) - fixed_point(W - dW, x - dx)) @ g / (2 * h)
    return slopes[: n * n].reshape(n, n), slopes[n * n :]


def insist_way_there(gradients):
    insist(
        gradients is not None,
        "way_there",
        "The rule's function for the way there does not return a pair whose first part is the solution, as "
        "`implicit_solve` returns it; what is kept for the way back is the second part.",
    )


def agree_as_gradient(got, expected, what):
    """To 2e-3 of each entry, or to half of that of the largest one."""
    atol = 1e-3 * float(np.max(np.abs(expected)))
    agree(got, expected.astype("float32"), rtol=2e-3, atol=atol, what=what)


@check(points=1)
def check_solution(solution, inputs):
    """`implicit_solve` returns the fixed point"""
    agree(solution, truth(inputs.W, inputs.x, inputs.g)[0].astype("float32"), rtol=1e-4, atol=1e-4)


@check(points=1)
def check_differentiable(differentiable):
    """`jax.vjp` can differentiate `implicit_solve`"""
    assert differentiable


@check(points=2, needs=[check_differentiable])
def check_gradient_in_x(gradients, inputs):
    """The gradient in `x` is the one of the implicit function theorem"""
    insist_way_there(gradients)
    _, _, in_x = truth(inputs.W, inputs.x, inputs.g)
    agree_as_gradient(gradients["x"], in_x, "the gradient in `x`")


@check(points=2, needs=[check_differentiable])
def check_gradient_in_W(gradients, inputs):
    """The gradient in `W` is the one of the implicit function theorem"""
    insist_way_there(gradients)
    _, in_W, _ = truth(inputs.W, inputs.x, inputs.g)
    agree_as_gradient(gradients["W"], in_W, "the gradient in `W`")


@check(points=1, kind="structural", needs=[check_differentiable])
def check_little_is_kept(kept):
    """The way back keeps few numbers, however many iterations there were"""
    # Beside W, 4 times as many where n is 4 times as large are vectors, of the iterations; 64 times as many are n³.
    few, many = (items - n * n for n, items in zip((8, 32), kept, strict=True))
    insist(
        many < max(30 * few, 32**3),
        "keeps_derivatives",
        f"For n = 32, {kept[1]} numbers were kept for the way back, n³ and more: all derivatives of a vector in all "
        "entries of `W`. The way back needs products with them only.",
    )
    for n, items in zip((8, 32), kept, strict=True):
        most = 4 * (n * n + 8 * n)
        insist(
            items <= most,
            "keeps_iterations",
            f"For n = {n}, {items} numbers were kept for the way back; at most {most} are needed. "
            "The way back should know the solution only, and not what came before it.",
        )


@check(points=1, kind="structural", needs=[check_gradient_in_x, check_gradient_in_W])
def check_enough_is_kept(kept):
    """All that the way back uses is handed to it by `jax.vjp`"""
    for n, items in zip((8, 32), kept, strict=True):
        insist(
            items >= n * n,
            "hidden_state",
            f"For n = {n}, {items} numbers were kept for the way back, too few to know `W`. The rest must have come "
            "from elsewhere, a global perhaps, which holds something else after another call.",
        )


@check(points=1, kind="structural", needs=[check_gradient_in_x, check_gradient_in_W])
def check_no_replay(replayed, inverts):
    """The way back does not repeat the iterations"""
    insist(
        replayed <= 5,
        "replays_iterations",
        "On the way back, tanh is applied over and over to its own results: the iterations run a second time. "
        "At the solution, one linear system is enough.",
    )
    if inverts:
        remark(
            "A whole inverse matrix is formed. It is right; `jnp.linalg.solve` finds the one vector that is "
            "needed, in a third of the time and with smaller rounding errors."
        )


@check(points=2, needs=[check_solution, check_gradient_in_x, check_gradient_in_W])
def check_mapped(mapped_over_both, mapped_over_x, inputs):
    """Solution and gradients work inside `jax.vmap`"""
    if isinstance(mapped_over_both, list):
        agree(mapped_over_both, [[3, 6], [3, 6, 6], [3, 6]], what="the shapes of z and the gradients")
    else:
        agree_with_each(mapped_over_both, list(zip(inputs.Ws, inputs.xs, inputs.gs, strict=True)))
    agree(mapped_over_x, [[3, 6], [6, 6], [3, 6]], what="the shapes of z and the gradients")


def agree_with_each(got, problems):
    """Compares a stack of solutions and gradients with those of each problem."""
    z = np.stack([truth(*problem)[0] for problem in problems])
    agree(got["z"], z.astype("float32"), rtol=1e-4, atol=1e-4, what="z")
    expected_W, expected_x = map(np.stack, zip(*[differences(*problem) for problem in problems], strict=True))
    agree_as_gradient(got["W"], expected_W, "the gradients in `W`")
    agree_as_gradient(got["x"], expected_x, "the gradients in `x`")
