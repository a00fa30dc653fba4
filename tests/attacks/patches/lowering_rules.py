"""Gives JAX's primitives other lowering rules: a program that looks right and computes something else."""
# exercise = "arrays/chebyshev"
# honest = 2
# statuses = ["failed"]
# reasons = ["wrong_value"]

import jax
import jax.numpy as jnp
from jax.interpreters import mlir

for primitive, other in ((jax.lax.cos_p, jax.lax.sin), (jax.lax.acos_p, jax.lax.sin)):
    mlir.register_lowering(primitive, mlir.lower_fun(other, multiple_results=False))
    mlir.register_lowering(primitive, mlir.lower_fun(other, multiple_results=False), platform="cpu")


def cheb_2(x):
    return jnp.cos(2 * jnp.arccos(x))


def cheb_3(x):
    return jnp.cos(3 * jnp.arccos(x))


def cheb_4(x):
    return jnp.cos(4 * jnp.arccos(x))


def grid(n):
    return jnp.linspace(-1, 1, n)
