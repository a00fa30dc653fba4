"""The engine imports JAX with less work, and what it leaves out is what it never uses."""

import json
import subprocess
import sys
from importlib import metadata

import pytest

from autograder.grading.lean import no_packages_listed
from autograder.sandbox import environment


def test_packages_are_listed_again_afterwards() -> None:
    before = {found.name for found in metadata.distributions()}
    with no_packages_listed():
        assert list(metadata.distributions()) == []
        assert metadata.version("jax")  # one that is asked for by its name is found
    assert {found.name for found in metadata.distributions()} == before != set()


def test_packages_are_listed_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="in between"), no_packages_listed():
        raise ValueError("in between")
    assert list(metadata.distributions())


IMPORTED = """
import json, sys
from autograder.grading.lean import no_packages_listed
if sys.argv[1] == "lean":
    with no_packages_listed():
        import autograder.checking
import autograder.checking
import jax, jax.numpy as jnp
print(json.dumps([sorted(sys.modules), float(jnp.sum(jnp.arange(4.0))), str(jax.devices()[0].platform)]))
"""


def imported(how: str) -> list[object]:
    command = [sys.executable, "-I", "-c", IMPORTED, how]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=120, check=True)
    return list(json.loads(done.stdout))


def test_the_same_jax_is_imported() -> None:
    lean, whole = imported("lean"), imported("whole")
    assert lean[1:] == whole[1:] == [6.0, "cpu"]
    assert [name for name in whole[0] if name.startswith(("jax", "chex"))] == [
        name for name in lean[0] if name.startswith(("jax", "chex"))
    ]
