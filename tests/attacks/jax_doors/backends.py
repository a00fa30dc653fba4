"""Throws JAX's back ends and caches away in the middle of a probe, and puts another platform in their place."""
# exercise = "arrays/chebyshev"
# honest = 1
# statuses = ["failed", "raised", "crashed"]

import contextlib

import jax
import jax.extend
import jax.numpy as jnp


def cheb_2(x):
    with contextlib.suppress(Exception):
        jax.clear_caches()
        jax.extend.backend.clear_backends()
        jax.config.update("jax_num_cpu_devices", 8)
    return jnp.zeros_like(x)


cheb_3 = cheb_4 = cheb_2


def grid(n):
    return jnp.zeros(n)
