"""What is made ready once for all children must leave a process that can be forked."""

import json
import subprocess
import sys

from autograder.sandbox import environment

PREPARE = """
import json, os, jax
lowered = []
jax.monitoring.register_event_duration_secs_listener(lambda event, *_, **__: lowered.append(event))
from autograder.probes import preparing
from autograder.sandbox.server import assert_forkable
preparing.prepare_all()
assert_forkable()
amount = sum(event.endswith("jaxpr_to_mlir_module_duration") for event in lowered)
threads = len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1
print(json.dumps([amount, len(preparing._PROGRAMS), threads]))
"""
USE = """
import jax, jax.numpy as jnp
from autograder.probes import preparing
preparing.prepare_all()
x = jnp.linspace(0.0, 1.0, 5)
key = jax.random.key(0)
print(float(jax.jit(jax.grad(lambda x: jnp.sum(jnp.sin(x) ** 2)))(x)[0]), x.devices(), jax.random.normal(key).shape)
"""
ABSENT = """
from jax._src.interpreters import pxla
del pxla._get_and_check_device_assignment
from autograder.probes import preparing
from autograder.sandbox.server import assert_forkable
preparing.prepare_all()
assert_forkable()
print("forkable")
"""


def run(program: str) -> str:
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_prepare_all_lowers_each_program_with_one_thread_and_no_back_end() -> None:
    amount, wanted, threads = json.loads(run(PREPARE))
    assert amount == wanted
    assert threads == 1


def test_jax_works_as_ever_after_prepare_all() -> None:
    assert run(USE) == "0.0 {CpuDevice(id=0)} ()"


def test_prepare_all_on_a_jax_without_these_insides_leaves_a_process_that_can_be_forked() -> None:
    assert run(ABSENT) == "forkable"
