"""What JAX computes in the sandbox is what it computes outside, large arrays included.

Libraries below JAX look for files of the processor's, for threads and for memory: where they do not find them, an
operation that is right may fail.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from courses import ANSWER, write_course

from autograder.course import Course
from autograder.grading import Grader
from autograder.program import Program
from autograder.wire import decode

OPERATIONS: dict[str, Callable[[jax.Array], jax.Array]] = {
    "sum": lambda a: a.sum(),
    "sum of columns": lambda a: a.sum(0),
    "sum of rows": lambda a: a.sum(1),
    "mean": lambda a: a.mean(),
    "max": lambda a: a.max(1),
    "norm": lambda a: jnp.linalg.norm(a),
    "product": lambda a: a @ a.T / 300,
    "einsum": lambda a: jnp.einsum("ij,ij->i", a, a),
    "half": lambda a: (a.astype("bfloat16") @ a.T.astype("bfloat16")).astype("float32") / 300,
    "batched": lambda a: jax.vmap(lambda row: row @ a)(a) / 300,
    "running": lambda a: jnp.cumsum(a, 1)[:, -1],
    "sorted": lambda a: jnp.sort(a, 1),
    "variance": lambda a: a.var(0),
    "log of sum": lambda a: jax.nn.logsumexp(a, 1),
    "softmax": lambda a: jax.nn.softmax(a),
    "solved": lambda a: jnp.linalg.solve(a + 400 * jnp.eye(len(a)), a[0]),
    "factors": lambda a: jnp.linalg.cholesky(a @ a.T + 400 * jnp.eye(len(a))) / 30,
    "singular values": lambda a: jnp.linalg.svd(a, compute_uv=False) / 300,
    "transformed": lambda a: jnp.abs(jnp.fft.fft(a)) / 300,
    "convolved": lambda a: jnp.convolve(a[0], a[1]) / 30,
    "scanned": lambda a: jax.lax.scan(lambda x, row: (jnp.tanh(x + row), None), a[0], a)[0],
    "slopes": lambda a: jax.grad(lambda x: jnp.sum(jnp.tanh(x @ x.T / 300)))(a),
    "drawn": lambda a: jax.random.normal(jax.random.key(0), (300, 300)) + 0 * a,
}
PROBES = """
import jax
import numpy as np
from autograder.probes import probe

def inputs(rng):
    return {"a": rng.uniform(0.5, 1.5, size=(300, 300)).astype("float32")}

@probe
def results(learner, a):
    return {name: [operation(a), jax.jit(operation)(a)] for name, operation in learner.OPERATIONS.items()}
"""
MARKED = "# TODO: them all.\n### BEGIN SOLUTION\n{}\n### END SOLUTION"
CHECKS = """
from autograder.checking import agree, check

@check()
def check_results(results, expected):
    '''All operations work'''
    agree(results, expected.results)
"""


def source() -> str:
    """The text of `OPERATIONS`, as a program."""
    text = Path(__file__).read_text(encoding="utf-8")
    return f"import jax\nimport jax.numpy as jnp\nOPERATIONS = {text.split('] = ')[1].split('PROBES')[0]}"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    answer = MARKED.format(source())
    solution = f'"""Operations of every kind.\n\nOne idea.\n"""\n\n{answer}\n\n__all__ = ["OPERATIONS"]\n'
    files = {**ANSWER, "solution.py": solution, "probes.py": PROBES, "checks.py": CHECKS}
    return write_course(tmp_path_factory.mktemp("course"), {"unit/operations": files}, limits="cpu = 60")


@pytest.mark.parametrize("level", ["full", "restricted"])
def test_jax_computes_in_the_sandbox_what_it_computes_outside(
    course: Course, own_cache: Path, level: str
) -> None:
    exercise = course.exercises[0]
    with Grader(course, isolation=level) as grader:
        verdict = grader.grade(exercise, Program("operations.py", source().encode()))
        assert verdict.passed, verdict.checks[0].got
        observed = decode(grader.observed(exercise) or b"")
    a = jnp.asarray(observed["inputs"]["a"])
    for name, operation in OPERATIONS.items():
        for got in observed["got"]["results"][name]:
            assert np.allclose(got, operation(a), rtol=2e-3, atol=2e-3), name
