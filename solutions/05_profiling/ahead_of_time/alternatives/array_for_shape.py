import jax
import jax.numpy as jnp


def compile_for(f, shape, dtype):
    example = jnp.zeros(shape, dtype)
    lowered = jax.jit(f).lower(example)
    return lowered.compile()


def flops(compiled):
    analysis = compiled.cost_analysis()
    if isinstance(analysis, list):
        analysis = analysis[0]
    return int(analysis.get("flops", 0))


__all__ = ["compile_for", "flops"]
