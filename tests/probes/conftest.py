"""Learners' programs from their source, as probes see them inside of a sandbox."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from autograder.probes.learner import Learner
from autograder.probes.loading import load

HEAD = "import functools\nimport jax\nimport jax.numpy as jnp\nimport numpy as np\n"


@pytest.fixture
def learner() -> Callable[[str], Learner]:
    """Makes a learner's module of some source; jax, jnp, np and functools are imported in it."""

    def make(source: str) -> Learner:
        filename = "answer.py"
        return Learner(
            load("submission_answer", filename, (HEAD + textwrap.dedent(source)).encode()), filename
        )

    return make
