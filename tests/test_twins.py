"""Mistakes are recognised by behaviour: renamed, reformatted or written in another style, they are the same."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder import course as courses
from autograder.grading import Grader
from autograder.program import Program

ROOT = Path(__file__).parents[1]
TWINS = sorted((ROOT / "tests" / "twins").rglob("*.py"))


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader(courses.load(ROOT)) as running:
        yield running


@pytest.mark.parametrize("path", TWINS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_twin_gets_the_diagnosis_of_its_mistake(path: Path, grader: Grader) -> None:
    exercise = courses.load(ROOT).exercise(f"{path.parent.parent.name}/{path.parent.name}")
    mistake = path.stem.split("__")[0]
    wrong = [file.read_bytes() for file in (exercise.folder / "mistakes").glob("*.py")]
    assert path.read_bytes() not in wrong, "a twin is another program than the mistake"
    verdict = grader.grade(exercise, Program(f"{exercise.name}.py", path.read_bytes()))
    assert verdict.score is not None
    assert verdict.score < verdict.max_score
    assert verdict.diagnosis is not None, verdict.checks
    assert verdict.diagnosis.mistake == mistake
    assert verdict.diagnosis.text


NEIGHBOURS = {
    # Neither pi nor the deviation: no known mistake comes out so.
    "vmap/pdf": """
        import jax, jax.numpy as jnp
        def pdf(x, params):
            return jnp.exp(-(((x - params[0]) / params[1]) ** 2) / 2) / (params[1] * jnp.sqrt(2 * 3.2))
        def pdf_vec(xs, params): return jax.vmap(pdf, (0, None))(xs, params)
        def pdf_matr(xss, params): return jax.vmap(pdf_vec, (0, None))(xss, params)
    """,
    # One known mistake and one unknown: something is left unexplained.
    "arrays/chebyshev": """
        import jax.numpy as jnp
        def cheb_2(x): return jnp.cos(2 * jnp.arccos(x))
        def cheb_3(x): return jnp.cos(3 * jnp.arccos(x)) + 0.25
        def cheb_4(x): return jnp.cos(4 * jnp.arccos(x))
        def grid(n): return jnp.linspace(-1, 1, n, endpoint=False)
    """,
}


@pytest.mark.parametrize("exercise_id", NEIGHBOURS)
def test_nothing_is_guessed_where_no_mistake_explains_all(exercise_id: str, grader: Grader) -> None:
    exercise = courses.load(ROOT).exercise(exercise_id)
    source = textwrap.dedent(NEIGHBOURS[exercise_id]).encode()
    verdict = grader.grade(exercise, Program(f"{exercise.name}.py", source))
    assert verdict.status == "failed"
    assert verdict.diagnosis is None
