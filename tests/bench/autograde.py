"""`make bench-nbgrader`: `nbgrader autograde` on a class of 20, our way and nbgrader's own. Prints; asserts nothing.

python tests/bench/autograde.py [--students N] [floor] [stock] [ours] [check]

floor: nbgrader with an Execute that does nothing.   stock: asserts on the same values, run in a kernel.
ours:  the sandbox in the place of the kernel.       check: our notebooks, run in a kernel (not by default).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from measure import Sample, run

from autograder import course as courses
from autograder.course import Course

ROOT = Path(__file__).resolve().parents[2]

EXERCISES = ("arrays/chebyshev", "vmap/pdf", "jit/static_arguments", "random/split")
ASSERTS = {
    "chebyshev": """
def ref(n, x): return jnp.cos(n * jnp.arccos(x))
for n, f in ((2, cheb_2), (3, cheb_3), (4, cheb_4)):
    for x in (jnp.asarray(rng.uniform(-1, 1, 60), "float32"), jnp.asarray(rng.uniform(-1, 1, (3, 4)), "float32"), 0.3):
        chex.assert_trees_all_close(f(x), ref(n, x), rtol=1e-5, atol=1e-5)
for n in (13, 2):
    chex.assert_trees_all_close(grid(n), jnp.linspace(-1, 1, n), rtol=1e-5, atol=1e-5)
""",
    "pdf": """
def ref(x, p):
    return jnp.exp(-(((x - p[0]) / p[1]) ** 2) / 2) / (p[1] * jnp.sqrt(2 * jnp.pi))
ref_vec = jax.vmap(ref, (0, None))
ref_matr = jax.vmap(ref_vec, (0, None))
params, weights = jnp.array([0.6, 2.0]), jnp.asarray(rng.uniform(0.5, 1.5, (5, 7)), "float32")
xs, xss = (jnp.asarray(rng.normal(size=shape), "float32") for shape in ((7,), (5, 7)))
for x in (3.2, -0.8):
    chex.assert_trees_all_close(pdf(x, params), ref(x, params), rtol=5e-5, atol=1e-6)
chex.assert_trees_all_close(pdf_vec(xs, params), ref_vec(xs, params), rtol=5e-5, atol=1e-6)
chex.assert_trees_all_close(pdf_matr(xss, params), ref_matr(xss, params), rtol=5e-5, atol=1e-6)
slopes = [jax.grad(lambda p: (weights * f(xss, p)).sum())(params) for f in (pdf_matr, ref_matr)]
chex.assert_trees_all_close(*slopes, rtol=2e-4, atol=5e-5)
""",
    "static_arguments": """
vectors = [jnp.asarray(rng.normal(size=5), "float32") for _ in range(2)]
for x in vectors:
    chex.assert_trees_all_close(foo(x, 1), jnp.abs(x), rtol=2e-5, atol=1e-6)
    chex.assert_trees_all_close(foo(x, 2), jnp.sum(x**2), rtol=2e-5, atol=1e-6)
    chex.assert_trees_all_close(bar(x, mode="abs"), jnp.abs(x), rtol=2e-5, atol=1e-6)
    chex.assert_trees_all_close(bar(x, mode="sum_of_squares"), jnp.sum(x**2), rtol=2e-5, atol=1e-6)
chex.assert_trees_all_close(foo(1.7, 2), 1.7**2, rtol=2e-5, atol=1e-6)
chex.assert_trees_all_close(bar(1.7, mode="sum_of_squares"), 1.7**2, rtol=2e-5, atol=1e-6)
""",
    "split": """
draws = [np.asarray(three_uniforms(1000 + n)) for n in range(12)]
assert all(draw.shape == (3,) and draw.dtype == "float32" for draw in draws)
assert all(np.array_equal(three_uniforms(1000 + n), draws[n]) for n in range(2))
assert len(np.unique(draws)) == 36 and 0 <= np.min(draws) and np.max(draws) < 1 and abs(np.mean(draws) - 0.5) < 0.3
pairs = [uniform_then_normal(jax.random.key(1000 + n)) for n in range(12)]
assert all(one.shape == (3,) and other.shape == (10, 10) for one, other in pairs)
for n in range(2):
    chex.assert_trees_all_equal(uniform_then_normal(jax.random.key(1000 + n)), pairs[n])
normal = np.stack([other for _, other in pairs])
assert abs(normal.mean()) < 0.2 and abs(normal.std() - 1) < 0.2 and len(np.unique(normal)) == normal.size
uniform = np.stack([one for one, _ in pairs])
assert 0 <= uniform.min() and uniform.max() < 1 and len(np.unique(uniform)) == 36
""",
}
PREAMBLE = "import chex, jax\nimport jax.numpy as jnp\nimport numpy as np\n\nrng = np.random.default_rng(0)"


@dataclass(frozen=True)
class Way:
    """A way of grading: what is added to nbgrader's configuration, and whether the cells hold asserts."""

    name: str
    config: str
    asserts: bool


def ways(course: Course) -> dict[str, Way]:
    ours = f"from autograder.nbgrader import configure\nconfigure(c, course={str(course.root)!r})\n"
    stock = 'c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}\n'
    found = (
        Way("floor", f"{stock}c.Execute.enabled = False\n", True),
        Way("stock", stock, True),
        Way("ours", ours, False),
        Way("check", stock, False),
    )
    return {way.name: way for way in found}


def four_exercises(root: Path) -> Course:
    """A course of one unit with the four exercises."""
    original = courses.load(ROOT)
    lines = ['title = "Four"', "[[unit]]", 'id = "four"', 'folder = "01_four"', 'title = "Four exercises"']
    for exercise in map(original.exercise, EXERCISES):
        lines += [
            "[[unit.exercise]]",
            f'name = "{exercise.name}"',
            f'title = "{exercise.title}"',
            'hints = ["?"]',
        ]
        shutil.copytree(exercise.folder, root / "solutions/01_four" / exercise.name)
    (root / "course.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return courses.load(root)


def answers(course: Course, students: int) -> Iterator[dict[str, str]]:
    """The answers of each student by the name of the cell; no two programs are the same text.

    Every other student is right, in one way or another; the rest have known mistakes in two of the exercises.
    """
    for number in range(students):
        wrong = {number % 4, (number + 1) % 4} if number % 2 else set()
        texts = {}
        for place, exercise in enumerate(course.exercises):
            right = [exercise.solution, *sorted((exercise.folder / "alternatives").glob("*.py"))]
            files = sorted((exercise.folder / "mistakes").glob("*.py")) if place in wrong else right
            texts[f"four-{exercise.name}"] = f"{files[number % len(files)].read_text()}\n# student {number}\n"
        yield texts


def make_class(folder: Path, course: Course, way: Way, students: int, env: dict[str, str]) -> None:
    """The folder of an nbgrader course, with an assignment made by nbgrader and submissions to it."""
    from autograder.notebooks.building import unit_notebook

    notebook = unit_notebook(course, course.units[0], annotated=True)
    for cell in notebook.cells:
        name = cell.id.removeprefix("four-").removesuffix("-check")
        if way.asserts and cell.id.endswith("-check"):
            cell.source = f"{PREAMBLE}\n{ASSERTS[name]}"
    path = folder / "source/four/four.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook))
    config = f'c = get_config()\nc.CourseDirectory.course_id = "four"\n{way.config}'
    (folder / "nbgrader_config.py").write_text(config)
    subprocess.run([*nbgrader("generate_assignment")], cwd=folder, env=env, check=True, capture_output=True)
    for number, texts in enumerate(answers(course, students)):
        released = json.loads((folder / "release/four/four.ipynb").read_text())
        for cell in released["cells"]:
            cell["source"] = texts.get(cell["id"], cell["source"])
        target = folder / f"submitted/s{number:02}/four/four.ipynb"
        target.parent.mkdir(parents=True)
        target.write_text(json.dumps(released))


def nbgrader(command: str, *more: str) -> list[str]:
    return [sys.executable, "-m", "nbgrader", command, "four", *more]


def grade(folder: Path, env: dict[str, str]) -> Sample:
    os.chdir(folder)
    return run(nbgrader("autograde", "--force"), env)


def scores(folder: Path) -> list[float]:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder}/gradebook.db") as gradebook:
        return [submission.score for submission in gradebook.find_assignment("four").submissions]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ways", nargs="*")
    parser.add_argument("--students", type=int, default=20)
    chosen = parser.parse_args()
    print(
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}", flush=True
    )
    with tempfile.TemporaryDirectory() as place:
        course = four_exercises(Path(place) / "course")
        env = environment(Path(place), course)
        known = ways(course)
        taken = {}
        for name in chosen.ways or ["floor", "stock", "ours"]:
            folder = Path(place) / name
            make_class(folder, course, known[name], chosen.students, env)
            if name == "ours":
                # The first run fills this user's cache of what the references compute; it is shown, and not counted.
                show("ours, first run ever", grade(folder, env), chosen.students)
            taken[name] = grade(folder, env)
            show(name, taken[name], chosen.students)
            full = max(scores(folder), default=0.0)
            print(f"       scores {sorted(scores(folder))}, {scores(folder).count(full)} have the most")
        compare(taken)


def environment(place: Path, course: Course) -> dict[str, str]:
    import nbgrader as installed

    prefix = Path(installed.__file__).resolve().parents[4]
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(prefix / "bin"), os.environ.get("PATH", "")]),
        "JUPYTER_PATH": str(prefix / "share/jupyter"),
        "JUPYTER_CONFIG_DIR": str(place / "settings"),
        "GRADE_CACHE": str(place / "cache"),
        "GRADE_COURSE": str(course.root),
    }


def show(name: str, sample: Sample, students: int) -> None:
    print(
        f"{name:<22} {sample.wall:6.1f} s wall, {sample.cpu:6.1f} s CPU;  "
        f"{sample.wall / students:.2f} and {sample.cpu / students:.2f} a submission; exit code {sample.code}",
        flush=True,
    )


def compare(taken: dict[str, Sample]) -> None:
    if {"stock", "ours"} <= taken.keys():
        stock, ours = taken["stock"], taken["ours"]
        print(f"stock/ours: wall {stock.wall / ours.wall:.1f}, CPU {stock.cpu / ours.cpu:.1f}   (at least 5)")
    if {"floor", "ours"} <= taken.keys():
        floor, ours = taken["floor"], taken["ours"]
        print(
            f"floor/ours: wall {floor.wall / ours.wall:.2f}, CPU {floor.cpu / ours.cpu:.2f}: nbgrader's own share"
        )


if __name__ == "__main__":
    main()
