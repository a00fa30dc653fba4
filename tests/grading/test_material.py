"""What the judge reads of an exercise, and how it says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from courses import ANSWER, write_course

from autograder.course import Exercise
from autograder.errors import CourseError
from autograder.grading.material import load_material, make_inputs

HEAD = "from autograder.probes import probe\n"
ONE = "@probe\ndef one(learner, x):\n    return learner.answer(x)\n"


def exercise(folder: Path, **changes: str | None) -> Exercise:
    """The small exercise with some of its files changed, or left out."""
    names = {
        "solution": "solution.py",
        "probes": "probes.py",
        "checks": "checks.py",
        "squared": "mistakes/squared.py",
    }
    files: dict[str, str] = dict(ANSWER)
    for short, text in changes.items():
        name = names.get(short, short)
        files.pop(name, None)
        if text is not None:
            files[name] = text
    return write_course(folder, {"unit/answer": files}).exercises[0]


def test_material_of_an_exercise(tmp_path: Path) -> None:
    material = load_material(
        exercise(tmp_path, **{"alternatives/shift.py": "def answer(x):\n    return x << 1\n"})
    )
    assert material.programs.reference.filename == "answer.py"
    assert list(material.visible.probes) == ["doubled", "of_zero"]
    assert material.visible.calls == {"doubled": "answer(x)", "of_zero": "answer(0)"}
    assert material.hidden is None
    assert list(material.programs.alternatives) == ["shift"]
    (mistake,) = material.programs.mistakes
    assert (mistake.name, list(mistake.programs)) == ("squared", ["squared"])
    assert mistake.text.startswith("This squares: twice a number is a sum")


def test_variants_are_one_mistake(tmp_path: Path) -> None:
    variant = {"mistakes/squared__pow.py": "def answer(x):\n    return x**2\n"}
    (mistake,) = load_material(exercise(tmp_path, **variant)).programs.mistakes
    assert (mistake.name, list(mistake.programs)) == ("squared", ["squared", "squared__pow"])


def test_hidden_part(tmp_path: Path) -> None:
    hidden = {"hidden/probes.py": ANSWER["probes.py"], "hidden/checks.py": ANSWER["checks.py"]}
    made = exercise(tmp_path, **hidden)
    part = load_material(made).hidden
    assert part is not None
    assert part.hidden
    visible = [make_inputs(made, load_material(made).visible, seed)["x"] for seed in range(20)]
    assert [make_inputs(made, part, seed)["x"] for seed in range(20)] != visible


def test_inputs_go_with_seed_and_exercise(tmp_path: Path) -> None:
    first, second = write_course(tmp_path, {"unit/answer": ANSWER, "other/answer": ANSWER}).exercises
    drawn = {
        (which.id, seed): make_inputs(which, load_material(which).visible, seed)["x"]
        for which in (first, second)
        for seed in range(20)
    }
    again = make_inputs(first, load_material(first).visible, 7)["x"]
    assert again == drawn[first.id, 7]
    assert [drawn[first.id, s] for s in range(20)] != [drawn[second.id, s] for s in range(20)]
    assert len({drawn[first.id, s] for s in range(20)}) > 5


def test_inputs_may_be_arrays_numbers_and_texts(tmp_path: Path) -> None:
    probes = """
    import numpy as np
    from autograder.probes import probe

    def inputs(rng):
        return {"a": np.ones(3, "float32"), "n": 3, "t": "text", "l": [1, (2,)]}

    @probe
    def one(learner, a, n):
        return learner.answer(a) + n
    """
    made = exercise(tmp_path, probes=probes)
    inputs = make_inputs(made, load_material(made).visible, 0)
    assert inputs["a"].dtype == np.float32
    assert inputs["l"] == [1, (2,)]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("return learner.answer(x)", "answer(x)"),
        ("return [learner.answer(x), learner.answer(2 * x)]", "answer(x), answer(2 * x)"),
        ("f = learner.answer\n    return f(x)", "answer"),
        ("return 1", ""),
    ],
)
def test_the_call_is_read_from_the_probe(tmp_path: Path, body: str, shown: str) -> None:
    probes = HEAD + f"def inputs(rng): return {{'x': 1}}\n@probe\ndef one(learner, x):\n    {body}\n"
    assert load_material(exercise(tmp_path, probes=probes)).visible.calls == {"one": shown}


def test_the_call_can_be_written_down(tmp_path: Path) -> None:
    probes = HEAD + "@probe(call='jax.grad(answer)(x)')\ndef one(learner):\n    return 1\n"
    assert load_material(exercise(tmp_path, probes=probes)).visible.calls == {"one": "jax.grad(answer)(x)"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"solution": None}, "solution.py: cannot be read (No such file or directory). Add the file."),
        ({"probes": None}, "probes.py: cannot be read (No such file or directory). Add the file."),
        ({"checks": None}, "checks.py: cannot be read (No such file or directory). Add the file."),
        ({"squared": "x = 1\n"}, "squared.py: has no explanation. Write it as the docstring of the file."),
        (
            {"squared": "def answer(:\n"},
            "squared.py: has no explanation. Write it as the docstring of the file.",
        ),
        (
            {"mistakes/halved__variant.py": '"""Halved."""\n'},
            "halved.py: has no explanation. Write it as the docstring of the file.",
        ),
        ({"probes": "x = 1\n"}, "probes.py: there is no probe in it. Write one with @probe."),
        ({"probes": "def one(:\n"}, "probes.py: does not run: SyntaxError: "),
        ({"probes": "1 / 0\n"}, "probes.py: does not run: ZeroDivisionError: division by zero. Mend it."),
    ],
)
def test_material_that_is_wrong(tmp_path: Path, changes: dict[str, str | None], message: str) -> None:
    with pytest.raises(CourseError) as error:
        load_material(exercise(tmp_path, **changes))
    assert str(error.value).startswith(str(tmp_path / "solutions"))
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        (
            "def inputs(rng): return {'y': 1}\n",
            "probes.py: the probe `one` asks for `x`, which inputs(rng) does not give.",
        ),
        ("", "probes.py: the probe `one` asks for `x`, which inputs(rng) does not give."),
        (
            "def inputs(rng): return {'x': {1}}\n",
            "probes.py: inputs(rng) gives something of type `set`. Give arrays,",
        ),
        (
            "def inputs(rng): return {'x': 1 / 0}\n",
            "probes.py: inputs(rng) raises ZeroDivisionError: division by zero.",
        ),
        ("def inputs(): return {'x': 1}\n", "probes.py: inputs(rng) raises TypeError: "),
        ("def inputs(rng): return 3\n", "probes.py: inputs(rng) raises TypeError: "),
    ],
)
def test_inputs_that_are_wrong(tmp_path: Path, inputs: str, message: str) -> None:
    made = exercise(tmp_path, probes=HEAD + inputs + ONE)
    with pytest.raises(CourseError) as error:
        make_inputs(made, load_material(made).visible, 0)
    assert message in str(error.value)
