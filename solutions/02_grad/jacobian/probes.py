import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import in_one_piece, probe, raised


def inputs(rng):
    def angle():
        return rng.uniform(0.4, 1.2) + rng.choice([0, 2]) * np.pi / 2

    return {
        "rθ": np.array([rng.uniform(1.5, 2.5), angle()], "float32"),
        "A": rng.uniform(-1, 1, size=(7, 3)).astype("float32"),
        "x": rng.uniform(-0.5, 0.5, size=3).astype("float32"),
        "B": rng.uniform(-1, 1, size=(2, 8)).astype("float32"),
        "y": rng.uniform(-2, 2, size=8).astype("float32"),
    }


@probe(call="polar_to_cartesian(rθ)")
def point(learner, rθ):
    return in_one_piece(lambda: learner.polar_to_cartesian(rθ))


@probe(call="polar_jacobian(rθ)")
def polar(learner, rθ):
    return in_one_piece(lambda: learner.polar_jacobian(rθ))


@probe(call="[tall_jacobian(f)(x), tall_jacobian(g)(x)], where f(x) = z + z**2 + z**3 with z = A @ x, and g(x) = A @ x")
def tall(learner, x, A):
    def f(x):
        z = A @ x
        return z + z**2 + z**3

    return in_one_piece(lambda: [learner.tall_jacobian(f)(x), learner.tall_jacobian(lambda x: A @ x)(x)])


@probe(call="[wide_jacobian(f)(y), wide_jacobian(g)(y)], where f(y) = B @ jnp.sin(y), and g(y) = B @ y")
def wide(learner, y, B):
    functions = (lambda y: B @ jnp.sin(y)), (lambda y: B @ y)
    return in_one_piece(lambda: [learner.wide_jacobian(f)(y) for f in functions])


@probe(call="tall_jacobian(f)(x), where f(x) = z + z**2 + z**3 with z = A @ x, by a `jax.lax.while_loop`")
def tall_with_loop(learner, x, A):
    def f(x):
        z = A @ x

        def step(state):
            i, y = state
            return i + 1, (y + 1) * z

        return jax.lax.while_loop(lambda state: state[0] < 3, step, (0, jnp.zeros_like(z)))[1]

    return works(lambda: learner.tall_jacobian(f)(x))


@probe(call="wide_jacobian(f)(y), where f(y) = B @ sin(y) with a rule of its own (`jax.custom_vjp`) for sin")
def wide_with_rule(learner, y, B):
    @jax.custom_vjp
    def sine(y):
        return jnp.sin(y)

    sine.defvjp(lambda y: (jnp.sin(y), y), lambda y, g: (g * jnp.cos(y),))
    return works(lambda: learner.wide_jacobian(lambda y: B @ sine(y))(y))


def by_mode(y, forward, backward):
    """`y` itself as far as derivatives go, but for a factor: one in forward mode, another in reverse mode."""
    solve, back = (lambda _, b, factor=factor: factor * b for factor in (forward, backward))
    return jax.lax.custom_linear_solve(lambda y: y, y, solve, back)


@probe(call="tall_jacobian(f)(x), where f(x) = A @ x, and JAX is told wrongly what its reverse mode gives")
def tall_by_mode(learner, x, A):
    return in_one_piece(lambda: learner.tall_jacobian(lambda x: by_mode(A @ x, 1, 2))(x))


@probe(call="wide_jacobian(f)(y), where f(y) = B @ y, and JAX is told wrongly what its forward mode gives")
def wide_by_mode(learner, y, B):
    return in_one_piece(lambda: learner.wide_jacobian(lambda y: by_mode(B @ y, 2, 1))(y))


def works(call):
    """Whether `call` runs without an exception: as a program, or step by step where it looks at its numbers."""
    return raised(lambda: jax.eval_shape(call)) is None or raised(call) is None
