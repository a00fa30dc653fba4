"""Loads a serialised program with a call to an address that it makes up, which brings its process down."""
# exercise = "words/count_vowels"
# honest = 0
# statuses = ["crashed", "failed", "raised"]

import ctypes

import jax
import jax.numpy as jnp


def count_vowels(text):
    address = ctypes.cast(8, ctypes.c_void_p).value
    api = ctypes.pythonapi
    api.PyCapsule_New.restype = ctypes.py_object
    api.PyCapsule_New.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    capsule = api.PyCapsule_New(address, None, None)
    jax.ffi.register_ffi_target("attack", capsule, platform="cpu")
    call = jax.ffi.ffi_call("attack", jax.ShapeDtypeStruct((), jnp.float32))
    return int(jax.jit(lambda: call())())
