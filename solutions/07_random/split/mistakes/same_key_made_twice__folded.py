import jax


def new_key(key):
    return jax.random.fold_in(key, 1)


def three_uniforms(seed):
    return jax.random.uniform(new_key(jax.random.PRNGKey(seed)), (3,))


def uniform_then_normal(key):
    return jax.random.uniform(new_key(key), (3,)), jax.random.normal(new_key(key), (10, 10))


__all__ = ["three_uniforms", "uniform_then_normal"]
