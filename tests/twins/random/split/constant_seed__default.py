import jax


def make(shape, draw, seed=42):
    return draw(jax.random.key(seed), shape)


def three_uniforms(seed):
    return make((3,), jax.random.uniform)


def uniform_then_normal(key):
    return [make((3,), jax.random.uniform), make((10, 10), jax.random.normal, seed=43)]
