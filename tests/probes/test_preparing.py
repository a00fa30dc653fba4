"""What is made ready once for all children must leave a process that can be forked."""

import json
import subprocess
import sys

import pytest

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


def run(program: str, *words: str) -> str:
    command = [sys.executable, "-c", program, *words]
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


LIKELY = """
import sys
from autograder.probes.preparing import likely_exercise, prepare
answers = iter([False, sys.argv[1] == "asked", True, True])
source = "def warm(x):\\n    print('warm', x)\\n    raise ValueError\\n"
prepare(None, likely_exercise(source, {"x": 7, "y": 8}), lambda: next(answers))
print("ready", likely_exercise("def cold(x): pass", {"x": 7}))
"""


@pytest.mark.parametrize(("when", "said"), [("idle", ["warm 7"]), ("asked", [])])
def test_a_child_that_waits_warms_up_what_is_likely_unless_it_is_asked(when: str, said: list[str]) -> None:
    assert run(LIKELY, when).splitlines() == [*said, "ready b''"]
