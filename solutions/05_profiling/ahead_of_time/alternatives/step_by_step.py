import jax
import jax.numpy as jnp


def compile_for(f, shape, dtype):
    @jax.jit
    def program(x):
        return f(x)

    traced = program.trace(jax.ShapeDtypeStruct(shape=tuple(shape), dtype=jnp.dtype(dtype)))
    return traced.lower().compile()


flops = lambda compiled: jnp.float32(compiled.cost_analysis()["flops"])


__all__ = ["compile_for", "flops"]
