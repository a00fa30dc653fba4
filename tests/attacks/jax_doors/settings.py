"""Turns every setting of JAX that could change what is observed; what is left changed is put back."""
# exercise = "arrays/chebyshev"
# honest = 1
# statuses = ["raised"]
# forged = 0

import contextlib

import jax
import jax.numpy as jnp

SETTINGS = {
    "jax_enable_x64": True,
    "jax_disable_jit": True,
    "jax_debug_nans": False,
    "jax_numpy_dtype_promotion": "strict",
    "jax_default_matmul_precision": "bfloat16",
    "jax_traceback_filtering": "remove_frames",
    "jax_log_compiles": True,
    "jax_compilation_cache_dir": "/tmp/attack-cache",
    "jax_persistent_cache_min_compile_time_secs": 0,
    "jax_dump_ir_to": "/tmp/attack-dump",
}

for name, value in SETTINGS.items():
    with contextlib.suppress(Exception):
        jax.config.update(name, value)


def cheb_2(x):
    for name, value in SETTINGS.items():
        with contextlib.suppress(Exception):
            jax.config.update(name, value)
    return 0 * x


cheb_3 = cheb_4 = cheb_2


def grid(n):
    return jnp.zeros(n)
