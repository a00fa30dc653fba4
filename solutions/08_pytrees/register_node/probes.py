import jax
import numpy as np
from autograder.probes import probe


def inputs(rng):
    return {
        "mean": rng.uniform(-2, 2, size=(3, 4)).astype("float32"),
        "scale": rng.uniform(0.5, 2, size=4).astype("float32"),
        "name": f"{rng.choice(['prior', 'noise', 'error'])}_{rng.integers(100, 1000)}",
    }


def shown(value):
    """An array or a text as it is; of anything else, the name of its class."""
    if isinstance(value, str):
        return str(value)
    return value if isinstance(value, jax.Array | np.ndarray | int | float) else type(value).__name__


def parts(gaussian):
    """The attributes of what should be a `Gaussian`."""
    return [shown(getattr(gaussian, field)) for field in ("mean", "scale", "name")]


@probe(call="Gaussian(mean, scale, name), Gaussian(mean=mean, scale=scale, name=name)")
def made(learner, mean, scale, name):
    Gaussian = learner.Gaussian
    return [parts(Gaussian(mean, scale, name)), parts(Gaussian(mean=mean, scale=scale, name=name))]


@probe(call="jax.tree.leaves(Gaussian(mean, scale, name))")
def leaves(learner, mean, scale, name):
    return [shown(leaf) for leaf in jax.tree.leaves(learner.Gaussian(mean, scale, name))]


@probe(call="jax.tree.structure(Gaussian(mean, scale, name))")
def structures(learner, mean, scale, name):
    same = "".join(list(name))  # Another object with the same letters.
    one, two, three = (
        jax.tree.structure(learner.Gaussian(mean, scale, text)) for text in (name, same, name + "_2")
    )
    return {"same name": one == two, "other name": one == three}


@probe(call="jax.tree.map(jnp.negative, {'q': [Gaussian(mean, scale, name)]})['q'][0]")
def mapped(learner, mean, scale, name):
    gaussian = learner.Gaussian(mean, scale, name)
    # Only arrays are negated: a text among the leaves is seen in the leaves.
    result = jax.tree.map(lambda x: x if isinstance(x, str) else np.negative(x), {"q": [gaussian]})["q"][0]
    return {"parts": parts(result), "gaussian": type(result) is type(gaussian)}


@probe(call="jax.tree.map(lambda leaf: object(), Gaussian(mean, scale, name))")
def placeholders(learner, mean, scale, name):
    return parts(jax.tree.map(lambda leaf: object(), learner.Gaussian(mean, scale, name)))


@probe(call="jax.jit(lambda q: Gaussian(-q.mean, -q.scale, q.name))(Gaussian(mean, scale, name))")
def compiled(learner, mean, scale, name):
    Gaussian, seen = learner.Gaussian, []

    @jax.jit
    def negative(q):
        seen.append(isinstance(q.name, str))
        return Gaussian(-q.mean, -q.scale, q.name)

    return {"parts": parts(negative(Gaussian(mean, scale, name))), "text": all(seen)}


@probe(
    call="jax.vmap(lambda q: q.mean * q.scale, in_axes=(Gaussian(0, None, name),))(Gaussian(mean, scale, name))"
)
def vectorised(learner, mean, scale, name):
    axes = learner.Gaussian(0, None, name)
    return jax.vmap(lambda q: q.mean * q.scale, in_axes=(axes,))(learner.Gaussian(mean, scale, name))


@probe(call="jax.grad(lambda q: jnp.sum(q.mean * q.scale))(Gaussian(mean, scale, name))")
def gradient(learner, mean, scale, name):
    gaussian = learner.Gaussian(mean, scale, name)
    slope = jax.jit(jax.grad(lambda q: (q.mean * q.scale).sum()))(gaussian)
    return {"parts": parts(slope), "gaussian": type(slope) is type(gaussian)}
