"""`validate` on a course that is right, and on copies with one thing wrong: each is reported with the way out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from caches import new_cache
from courses import copy_tiny

from autograder import course as courses
from autograder.authoring import Report, build, validate
from autograder.authoring.content import content_errors, course_errors
from autograder.course import Course
from autograder.grading.material import load_material, make_inputs

SOLUTIONS = "solutions/02_numbers/clamp"
Change = Callable[[Path], None]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return copy_tiny(tmp_path / "course")


def replace(path: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, path
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def write(path: str, text: str) -> Change:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    return change


def delete(path: str) -> Change:
    return lambda root: (root / path).unlink()


def file_errors(root: Path) -> list[str]:
    course = courses.load(root)
    return [*course_errors(course), *content_errors(course, course.exercises)]


def test_a_course_that_is_right_has_no_errors(tiny: Path) -> None:
    assert file_errors(tiny) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            replace("exercises/02_numbers/clamp.py", '"""', "'''"),
            None,  # an edited stub is a learner's right
        ),
        (
            replace(f"{SOLUTIONS}/solution.py", "# TODO", "# TO DO"),
            "exercises/02_numbers/clamp.py: is not what the course generates. Run `grade build`.",
        ),
        (
            delete("exercises/02_numbers/clamp.py"),
            "exercises/02_numbers/clamp.py: is not what the course generates. Run `grade build`.",
        ),
        (
            write("exercises/02_numbers/helper.py", ""),
            "exercises/02_numbers/helper.py: belongs to no exercise. Delete it, or name it in course.toml.",
        ),
        (
            write(f"{SOLUTIONS}/notes.txt", ""),
            f"{SOLUTIONS}/notes.txt: is no file that an exercise has. Delete or move it.",
        ),
        (
            write("solutions/03_forgotten/one/solution.py", ""),
            "solutions/03_forgotten/one/solution.py: is no file that an exercise has. Delete or move it.",
        ),
        (
            delete(f"{SOLUTIONS}/checks.py"),
            f"{SOLUTIONS}/checks.py: cannot be read (No such file or directory). Write",
        ),
        (write(f"{SOLUTIONS}/checks.py", "def check(:"), f"{SOLUTIONS}/checks.py: is not Python: "),
        (
            write(f"{SOLUTIONS}/checks.py", "x = 1"),
            f"{SOLUTIONS}/checks.py: there is no check in it. Write one with",
        ),
        (write(f"{SOLUTIONS}/probes.py", "def probe(:"), f"{SOLUTIONS}/probes.py: is not Python: "),
        (
            replace(f"{SOLUTIONS}/probes.py", "from autograder.probes", "import requests\nfrom autograder.probes"),
            f"{SOLUTIONS}/probes.py: imports requests. Probes import autograder.probes, jax, numpy and Python's own",
        ),
        (
            write(f"{SOLUTIONS}/hidden/probes.py", "from autograder.checking import agree\n"),
            f"{SOLUTIONS}/hidden/probes.py: imports autograder.checking. Probes import autograder.probes, jax, numpy",
        ),
        (
            replace(
                "course.toml", '"Put one into the other: the smaller of `high` and `max(x, low)`."', '" "'
            ),
            "course.toml: `numbers/clamp` has a blank hint, or none. Write hints, from a question to nearly",
        ),
        (
            replace(f"{SOLUTIONS}/solution.py", '__all__ = ["clamp"]', '__all__ = ["clamp", "other"]'),
            f"{SOLUTIONS}/probes.py: no probe looks at `other`, which a learner must define.",
        ),
        (
            replace(f"{SOLUTIONS}/solution.py", '__all__ = ["clamp"]', ""),
            f"{SOLUTIONS}/solution.py: has no `__all__`. Name there what a learner must define.",
        ),
        (
            replace(f"{SOLUTIONS}/solution.py", "### END SOLUTION", ""),
            f"{SOLUTIONS}/solution.py",
        ),
        (
            delete(f"{SOLUTIONS}/solution.py"),
            f"{SOLUTIONS}/solution.py: the reference of `numbers/clamp` can't be read",
        ),
    ],
    ids=lambda item: None if item is None or callable(item) else item[:40],
)
def test_what_is_wrong_with_the_files(tiny: Path, change: Change, message: str | None) -> None:
    change(tiny)
    errors = file_errors(tiny)
    if message is None:
        assert errors == []
    else:
        assert [error for error in errors if message in error], errors


def test_promises_have_one_line_of_at_most_twelve_words(tiny: Path) -> None:
    checks = tiny / SOLUTIONS / "checks.py"
    text = checks.read_text()
    promise = text.split('"""')[3]
    checks.write_text(
        text.replace(promise, "one two three four five six seven eight nine ten eleven twelve thirteen")
    )
    (error,) = file_errors(tiny)
    assert "checks.py: the promise of `check_" in error
    assert error.endswith("has 13 words. Write one line of 1 to 12.")
    checks.write_text(text.replace(f'"""{promise}"""', '""""""'))
    (error,) = file_errors(tiny)
    assert error.endswith("has 0 words. Write one line of 1 to 12.")


def test_value_checks_carry_half_of_the_points(tiny: Path) -> None:
    replace(
        "solutions/02_numbers/running_total/checks.py",
        'points=1, kind="structural"',
        'points=3, kind="structural"',
    )(tiny)
    (error,) = file_errors(tiny)
    assert error.endswith(
        "running_total/checks.py: value checks carry 2 points, less than half. Give them more."
    )


def test_probes_hold_nothing_of_the_reference(tiny: Path) -> None:
    write(
        "solutions/02_numbers/running_total/probes.py",
        "from autograder.probes import probe\n@probe\ndef totals(learner):\n    numbers, totals, total = [1], [], 0\n"
        "    for number in numbers:\n        total += number\n        totals.append(total)\n"
        "    return totals, learner.running_total([])\n",
    )(tiny)
    (error,) = file_errors(tiny)
    assert error.endswith(
        "probes.py: repeats a statement of the reference; a learner's program could read it. Remove it."
    )


# What programs show when they are run. One validation of several broken exercises at once, for it is costly.


@pytest.fixture(scope="module")
def cache_for_tests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty cache: other tests may have graded the same programs before."""
    return new_cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def own_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_tiny(tmp_path_factory.mktemp("validated") / "course")


@pytest.fixture(scope="module")
def first(own_tiny: Path, own_cache: Path) -> Report:
    """The course as it is."""
    course = courses.load(own_tiny)
    return validate(course, course.exercises)


def test_a_valid_course(first: Report) -> None:
    assert first.errors == ()
    assert {row.kind for row in first.rows} == {"reference", "stub", "mistake", "alternative"}
    assert all(row.ok and not row.note for row in first.rows)
    assert first.total == 22


def test_the_report_as_json(first: Report) -> None:
    document = json.loads(json.dumps(first.to_json()))
    assert (document["version"], document["ok"], document["errors"]) == (1, True, [])
    row = next(row for row in document["programs"] if row["name"] == "in_place")
    assert (row["exercise"], row["kind"], row["seed"], row["ok"]) == (
        "numbers/running_total",
        "mistake",
        0,
        True,
    )
    assert row["statuses"]["check_argument_unchanged"] == "failed"


def test_a_second_time_everything_comes_from_the_cache(first: Report, own_tiny: Path) -> None:
    course = courses.load(own_tiny)
    seen: list[str] = []
    assert first.cached == 0
    again = validate(course, course.find("clamp"), on_program=lambda row: seen.append(row.name))
    assert again.errors == ()
    assert again.cached == again.total == len(seen) > 0
    assert all(row.from_cache for row in again.rows)


@pytest.fixture(scope="module")
def broken(first: Report, own_tiny: Path, own_cache: Path) -> tuple[Report, Course]:
    """The same course with something wrong with each kind of program, and with the checks."""
    vowels, clamp, total = (
        "solutions/01_words/count_vowels",
        "solutions/02_numbers/clamp",
        "solutions/02_numbers/running_total",
    )
    exercise = courses.load(own_tiny).exercise("numbers/running_total")
    number = make_inputs(exercise, load_material(exercise).visible, 1)["array"][0]
    changes = [
        # A stub that hands over the answer: only a comment is left between markers.
        replace(
            f"{vowels}/solution.py",
            '### BEGIN SOLUTION\nVOWELS = "aeiou"\n',
            'VOWELS = "aeiou"\n### BEGIN SOLUTION\n',
        ),
        replace(f"{vowels}/solution.py", "    ### BEGIN SOLUTION\n", ""),
        replace(f"{vowels}/solution.py", "    ### END SOLUTION\n", ""),
        write(f"{vowels}/alternatives/wrong.py", "def count_vowels(text):\n    return 0\n"),
        # A mistake that is none, one that behaves like another, and one that cannot be told from another.
        write(
            f"{clamp}/mistakes/none_at_all.py",
            '"""It is right."""\ndef clamp(x, low, high): return max(low, min(x, high))\n',
        ),
        write(f"{clamp}/mistakes/no_bounds.py", '"""No bounds."""\nraise RuntimeError\n'),
        write(f"{total}/mistakes/other_total.py", (own_tiny / f"{total}/mistakes/total_only.py").read_text()),
        # A check that nothing fails, and a probe that is not the same at every seed.
        replace(
            f"{total}/checks.py",
            "import agree, check, insist\n",
            "import agree, check, insist\n\n\n@check(points=1)\ndef check_nothing(empty):\n"
            '    """Nothing is asked"""\n',
        ),
        replace(
            f"{total}/checks.py",
            "    agree(totals, np.cumsum(inputs.array).tolist())",
            f"    insist(inputs.array[0] != {number}, 'odd', 'Odd.')\n"
            "    agree(totals, np.cumsum(inputs.array).tolist())",
        ),
    ]
    for change in changes:
        change(own_tiny)
    course = courses.load(own_tiny)
    build(course)
    return validate(course, course.exercises, seeds=(0, 1)), course


@pytest.mark.parametrize(
    "message",
    [
        "words/count_vowels: stub stub, seed 0: earns 2.0 when it is run, and should earn 0",
        "words/count_vowels: alternative wrong, seed 0: earns ",
        ". Mend it, or the check",
        "numbers/clamp: mistake none_at_all, seed 0: earns full marks. Sharpen a check until it fails",
        "numbers/running_total: mistake other_total, seed 0: is not diagnosed: nothing fits, or two do (",
        ". Choose inputs that tell it apart, or make it a variant NAME__VARIANT.py",
        "numbers/running_total: no known mistake fails check_nothing. Write one down in mistakes/, or drop the check.",
        "differ from those at ",
    ],
)
def test_what_programs_show(broken: tuple[Report, Course], message: str) -> None:
    report, _ = broken
    assert [error for error in report.errors if message in error], report.errors


def test_errors_are_named_once(broken: tuple[Report, Course]) -> None:
    report, _ = broken
    assert len(set(report.errors)) == len(report.errors)
    assert report.to_json()["ok"] is False


def test_a_reference_that_fails_is_reported_for_all_its_programs(tiny: Path, own_cache: Path) -> None:
    replace(f"{SOLUTIONS}/solution.py", "return", "return 1 / 0 and")(tiny)
    course = courses.load(tiny)
    build(course)
    report = validate(course, course.find("clamp"))
    assert len(report.errors) == report.total
    assert all(
        "gives no value on the reference: raised: ZeroDivisionError" in error for error in report.errors
    )


def test_one_broken_exercise_does_not_hide_the_others(tiny: Path, own_cache: Path) -> None:
    """A reference that is not there is an error like any other: the rest of the course is proved all the same."""
    delete(f"{SOLUTIONS}/solution.py")(tiny)
    course = courses.load(tiny)
    report = validate(course, course.exercises)
    assert any("the reference of `numbers/clamp` can't be read" in error for error in report.errors)
    assert {row.exercise for row in report.rows if row.ok} == {"words/count_vowels", "numbers/running_total"}
