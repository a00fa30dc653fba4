import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, probe


def inputs(rng):
    # A long valley, turned in the plane: steep across (curvature 5 to 6), gentle along (about 1).
    turn = rng.uniform(0.4, 1.1)
    axes = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    centre = rng.uniform(-1, 1, size=2)
    start = centre + axes @ (rng.choice([-1, 1], size=2) * [rng.uniform(2.2, 2.8), rng.uniform(1.0, 1.4)])
    return {
        "M": (axes @ np.diag([rng.uniform(0.8, 1.1), rng.uniform(5, 6)]) @ axes.T).astype("float32"),
        "c": centre.astype("float32"),
        "x0": start.astype("float32"),
        "rate": float(np.round(rng.uniform(0.24, 0.28), 3)),
        "steps": int(rng.choice([10, 11, 12])),
        "K": rng.uniform(0.5, 2.5, size=(2, 3)).astype("float32"),
        "X0": rng.uniform(1, 3, size=(2, 3)).astype("float32"),
        "s0": np.array(rng.uniform(2, 3), "float32"),
    }


@probe(call="gradient_descent(f, x0, rate, steps), where f(x) = (x - c) @ M @ (x - c) / 2")
def path(learner, x0, rate, steps, M, c):
    return in_one_piece(
        lambda: learner.gradient_descent(lambda x: (x - c) @ M @ (x - c) / 2, x0, rate, steps)
    )


@probe(call="gradient_descent(f, X0, rate, 3), where f(X) = jnp.sum(K * X**2) / 2")
def path_of_matrices(learner, X0, rate, K):
    return in_one_piece(lambda: learner.gradient_descent(lambda X: jnp.sum(K * X**2) / 2, X0, rate, 3))


@probe(call="gradient_descent(f, X0, rate, 0), where f(X) = jnp.sum(K * X**2) / 2")
def path_of_no_steps(learner, X0, rate, K):
    return in_one_piece(lambda: learner.gradient_descent(lambda X: jnp.sum(K * X**2) / 2, X0, rate, 0))


@probe(call="gradient_descent(f, s0, rate, 3), where f(s) = s**2, with `s0` of shape ()")
def path_of_numbers(learner, s0, rate):
    return in_one_piece(lambda: learner.gradient_descent(lambda s: s**2, s0, rate, 3))


@probe(call="gradient_descent(f, c, rate, 3), where f(x) = jnp.sum((x - c)**2)")
def path_at_rest(learner, c, rate):
    return in_one_piece(lambda: learner.gradient_descent(lambda x: jnp.sum((x - c) ** 2), c, rate, 3))


@probe(call="gradient_descent(f, x0, 1 + rate, 3), where f(x) = jnp.sum((x - c)**2)")
def path_uphill(learner, x0, c, rate):
    return in_one_piece(lambda: learner.gradient_descent(lambda x: jnp.sum((x - c) ** 2), x0, 1 + rate, 3))
