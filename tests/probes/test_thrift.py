"""What JAX does once for all programs must leave a process that forks, and a JAX that computes as ever."""

import subprocess
import sys

import pytest

from autograder.sandbox import environment

BEFORE = """
import os
import jax, jax.numpy as jnp
from jax._src import xla_bridge
from jax._src.interpreters import mlir
from autograder.probes.thrift import spare
from autograder.sandbox.server import assert_forkable
"""
SHARED = """
spare()
assert_forkable()
assert mlir.make_ir_context() is mlir.make_ir_context()
looked = []
xla_bridge.discover_pjrt_plugins = lambda: looked.append(1)
print(float(jax.jit(jax.grad(jnp.sin))(0.0)), jax.devices()[0].platform, looked)
"""
THREADS = """
from concurrent.futures import ThreadPoolExecutor
spare()

def slope(n):
    return float(jax.jit(jax.grad(lambda x: jnp.sin(n * x) + jnp.cos(x) ** n))(0.0))

with ThreadPoolExecutor(8) as pool:
    print(list(pool.map(slope, range(1, 65))) == [float(n) for n in range(1, 65)])
"""
EXPORTED = """
from jax import export
spare()
sine = export.export(jax.jit(jnp.sin))(jax.ShapeDtypeStruct((3,), "float32"))
print(jax.jit(sine.call)(jnp.zeros(3)).tolist())
"""
OTHER_PLATFORM = """
os.environ["JAX_PLATFORMS"] = "cpu,other"
spare()
print(xla_bridge._plugins_registered)
"""
ABSENT = """
del xla_bridge._plugins_registered
del mlir.make_ir_context
spare()
print("spared nothing")
"""


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (SHARED, "1.0 cpu []"),
        (THREADS, "True"),
        (EXPORTED, "[0.0, 0.0, 0.0]"),
        (OTHER_PLATFORM, "False"),
        (ABSENT, "spared nothing"),
    ],
    ids=["shared", "threads", "exported", "other platform", "absent"],
)
def test_jax_after_spare(program: str, said: str) -> None:
    command = [sys.executable, "-c", BEFORE + program]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.stdout.strip(), done.returncode) == (said, 0), done.stderr
