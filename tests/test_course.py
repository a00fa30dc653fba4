"""`course.toml` as plain values: what is read, what is refused, what a WHAT names."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder import course as courses
from autograder.course import COMMANDS, PACKAGE, Course, Limits
from autograder.errors import CourseError, UsageError

COURSE = """
title = "A course"
[limits]
cpu = 4
[[unit]]
id = "vmap"
folder = "03_vmap"
title = "Vectorisation"
[[unit.exercise]]
name = "pdf"
was = ["vmap/density"]
title = "A density"
hints = [" What? ", "So."]
limits = { memory = 512 }
[[unit.exercise]]
name = "sum"
title = "A sum"
[[unit]]
id = "jit"
folder = "04_jit"
title = "Compilation"
about = "Traced once."
links = ["https://docs.jax.dev"]
[[unit.exercise]]
name = "sum"
title = "A compiled sum"
"""


def load(folder: Path, text: str = COURSE) -> Course:
    (folder / "course.toml").write_text(text, encoding="utf-8")
    return courses.load(folder)


def test_load_keeps_the_order_and_the_addresses(tmp_path: Path) -> None:
    course = load(tmp_path)
    assert course.title == "A course"
    assert [exercise.id for exercise in course.exercises] == ["vmap/pdf", "vmap/sum", "jit/sum"]
    pdf = course.exercises[0]
    assert pdf.stub == tmp_path / "exercises" / "03_vmap" / "pdf.py"
    assert pdf.solution == tmp_path / "solutions" / "03_vmap" / "pdf" / "solution.py"
    assert pdf.hints == ("What?", "So.")
    assert course.units[1].links == ("https://docs.jax.dev",)


def test_limits_of_an_exercise_add_to_those_of_the_course(tmp_path: Path) -> None:
    pdf, other, _ = load(tmp_path).exercises
    assert pdf.limits == Limits(cpu=4.0, memory=512)
    assert other.limits == Limits(cpu=4.0)
    assert pdf.limits.wall == 20.0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('title = "A course"', ""), "`title` is missing; add it as a text."),
        (('title = "A course"', "title = 3"), "`title` is 3; write a text in quotes."),
        (
            ('id = "vmap"', 'id = "V map"'),
            "unit V map: `id` is 'V map'; use lower-case letters, digits and _.",
        ),
        (
            ('"03_vmap"', '"../x"'),
            'unit vmap: `folder` is not a plain folder name; write for example "03_vmap".',
        ),
        (('name = "pdf"', ""), "unit vmap exercise 1: `name` is missing; add it as a text."),
        (('" What? "', "1"), 'unit vmap exercise pdf: `hints` is not a list of texts; write hints = ["…"].'),
        (("memory = 512", "ram = 1"), "`limits.ram` is not a limit; use one of cpu, memory, output, result."),
        (("memory = 512", "memory = 0"), "`limits.memory` is 0; write a whole number above 0."),
        (("memory = 512", "memory = true"), "`limits.memory` is True; write a whole number above 0."),
        (("memory = 512", "memory = nan"), "`limits.memory` is nan; write a whole number above 0."),
        (("memory = 512", "memory = inf"), "`limits.memory` is inf; write a whole number above 0."),
        (("memory = 512", "memory = 0.5"), "`limits.memory` is 0.5; write a whole number above 0."),
        (("memory = 512", "cpu = -1"), "`limits.cpu` is -1; write a number above 0."),
        (("{ memory = 512 }", "7"), "`limits` is not a table; write for example limits = { cpu = 10 }."),
        (
            ("about =", "abuot ="),
            "unit jit: `abuot` is not a key known here; remove it, or mend its spelling.",
        ),
        (('id = "jit"', 'id = "vmap"'), "the unit `vmap` is named twice. Rename one."),
        (('name = "sum"', 'name = "pdf"'), "the exercise `vmap/pdf` is named twice. Rename one."),
        (('"vmap/density"', '"jit/sum"'), "the earlier id `jit/sum` is named twice. Rename one."),
        (('id = "jit"', 'id = "watch"'), "`watch` is a command of `grade`. Give it another name."),
        (('name = "pdf"', 'name = "hint"'), "`hint` is a command of `grade`. Give it another name."),
        (("[[unit]]", "[unit]"), "`unit` is not a list of tables; write [[unit]]."),
        (('title = "A course"', "title ="), "not readable as TOML: "),
    ],
)
def test_load_names_the_key_that_is_wrong(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    text = COURSE.replace(*change) if change[0] != "[[unit]]" else 'title = "A"\n[unit]\nid = "a"\n'
    with pytest.raises(CourseError) as error:
        load(tmp_path, text)
    assert str(error.value).startswith(f"{tmp_path / 'course.toml'}: ")
    assert message in str(error.value)


def test_load_without_a_file_names_the_option(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no course.toml in .*--course DIR"):
        courses.load(tmp_path)


def test_load_of_other_bytes_than_text(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CourseError, match=r"not readable as TOML: .* Mend the file\."):
        courses.load(tmp_path)


def test_find_root_above(tmp_path: Path) -> None:
    load(tmp_path)
    inner = tmp_path / "exercises" / "03_vmap"
    inner.mkdir(parents=True)
    assert courses.find_root(inner) == tmp_path


def test_find_root_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match=r"There is no course.toml in .* or above it\. Go to the course's folder"
    ):
        courses.find_root(tmp_path)


@pytest.mark.parametrize(
    ("what", "ids"),
    [
        ("vmap/pdf", ["vmap/pdf"]),
        (" vmap/pdf ", ["vmap/pdf"]),
        ("vmap/density", ["vmap/pdf"]),
        ("vmap", ["vmap/pdf", "vmap/sum"]),
        ("03_vmap/", ["vmap/pdf", "vmap/sum"]),
        ("pdf", ["vmap/pdf"]),
        ("jit/sum", ["jit/sum"]),
    ],
)
def test_find_by_word(tmp_path: Path, what: str, ids: list[str]) -> None:
    assert [exercise.id for exercise in load(tmp_path).find(what)] == ids


def test_find_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = load(tmp_path)
    pdf = course.exercises[0]
    assert course.find(str(pdf.stub)) == (pdf,)
    assert course.find(str(pdf.folder)) == (pdf,)
    assert course.find(str(tmp_path / "exercises" / "03_vmap")) == course.units[0].exercises
    monkeypatch.chdir(tmp_path)
    assert course.find("exercises/03_vmap/pdf.py") == (pdf,)


@pytest.mark.parametrize(
    ("what", "message"),
    [
        ("pfd", "There is no exercise or unit `pfd`. Did you mean `pdf`?"),
        ("vamp/pdf", "There is no exercise or unit `vamp/pdf`. Did you mean `vmap/pdf`?"),
        ("lst", "There is no exercise or unit `lst`. Did you mean the command `grade list`?"),
        ("zzzzzz", "There is no exercise or unit `zzzzzz`. `grade list` shows them all."),
        ("sum", "`sum` could be any of: vmap/sum, jit/sum. Write the one you mean."),
    ],
)
def test_find_suggests(tmp_path: Path, what: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        load(tmp_path).find(what)
    assert str(error.value) == message


def test_exercise_by_id_or_earlier_id(tmp_path: Path) -> None:
    course = load(tmp_path)
    assert course.exercise("vmap/density") is course.exercise("vmap/pdf")
    with pytest.raises(UsageError, match="There is no exercise `pdf` in this course"):
        course.exercise("pdf")


def test_commands_hold_every_word_of_the_contract() -> None:
    words = "watch list hint reset solution show doctor init update notebook release build new validate class nbgrader"
    assert set(words.split()) == set(COMMANDS)


def test_suggest() -> None:
    assert courses.suggest("fulll", ["full", "restricted"]) == "full"
    assert courses.suggest("qqq", ["full", "restricted"]) is None


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a course that was installed as a package."""
    folder = tmp_path / "packages" / PACKAGE
    (folder / "recorded").mkdir(parents=True)
    load(folder)
    monkeypatch.syspath_prepend(str(folder.parent))
    return folder


def test_an_installed_course_is_found_and_is_a_bundle(installed: Path) -> None:
    assert courses.installed_root() == installed
    course = courses.load(installed)
    assert course.recorded
    assert course.exercises[0].folder == installed / "recorded" / "03_vmap" / "pdf"


def test_there_need_be_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where these tests are run, this course itself may be installed.
    monkeypatch.setattr(courses, "PACKAGE", "no_such_course")
    assert courses.installed_root() is None
    (tmp_path / "no_such_course").mkdir()  # a package of this name with no course in it
    monkeypatch.syspath_prepend(str(tmp_path))
    assert courses.installed_root() is None
    with pytest.raises(UsageError, match=r"There is no course\.toml in"):
        courses.grading_root(tmp_path)


def test_the_nearest_course_comes_before_the_installed_one(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "here" / "below").mkdir(parents=True)
    assert courses.grading_root(tmp_path / "here" / "below") == installed
    load(tmp_path / "here")
    assert courses.grading_root(tmp_path / "here" / "below") == tmp_path / "here"


def test_a_course_has_solutions_and_a_bundle_has_not(tmp_path: Path, installed: Path) -> None:
    load(tmp_path).insist_on_solutions("`grade build`")
    with pytest.raises(UsageError, match="`grade build`: not in this bundle, which comes without solutions"):
        courses.load(installed).insist_on_solutions("`grade build`")
