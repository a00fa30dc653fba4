import jax


def three_uniforms(seed):
    return jax.random.uniform(jax.random.key(seed), (3,))


def uniform_then_normal(key):
    first, _ = jax.random.split(key)
    return jax.random.uniform(first, (3,)), jax.random.normal(key, (10, 10))
