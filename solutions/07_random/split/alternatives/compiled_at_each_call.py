import jax


def three_uniforms(seed):
    return jax.jit(lambda key: jax.random.uniform(key, (3,)))(jax.random.key(seed))


def uniform_then_normal(key):
    key_1, key_2 = jax.jit(lambda key: jax.random.split(key))(key)
    uniform = jax.jit(lambda key: jax.random.uniform(key, (3,)))
    rows = jax.jit(lambda key: jax.vmap(lambda k: jax.random.normal(k, (10,)))(jax.random.split(key, 10)))
    return uniform(key_1), rows(key_2)


__all__ = ["three_uniforms", "uniform_then_normal"]
