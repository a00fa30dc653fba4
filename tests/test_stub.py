"""The stub from the annotated reference, and the record of generated files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from courses import TINY, copy_tiny

from autograder.course import Course, Exercise, Limits, Unit, load
from autograder.errors import CourseError
from autograder.stub import (
    Change,
    check_generated,
    coverage_page,
    exercise_stub,
    generated_files,
    reference_text,
    reset_stub,
    stray_files,
    stub_text,
    unit_readme,
    write_generated,
)


@pytest.fixture
def course(tmp_path):
    return load(copy_tiny(tmp_path / "course"))


def source(body: str) -> str:
    return f'"""Header."""\n\n\n{body}\n'


FUNCTION = '''def double(x):
    """Twice x."""
    # TODO: one line.
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


__all__ = ["double"]'''


class TestStubText:
    def test_region_in_a_function_raises_with_the_name_of_the_function(self):
        stub = stub_text(source(FUNCTION))
        assert '    # TODO: one line.\n    raise NotImplementedError("TODO: double")\n\n\n__all__' in stub
        assert "2 * x" not in stub

    def test_what_is_outside_the_markers_is_kept_byte_for_byte(self):
        odd = source("x = 1   \n\n\n\ny = (2,\n       3)\n" + FUNCTION)
        before = odd[: odd.index("    ### BEGIN")]
        assert stub_text(odd).startswith(before)

    def test_method_is_named_with_its_class(self):
        text = source(
            "class Scaler:\n    def __call__(self, x):\n"
            "        ### BEGIN SOLUTION\n        return x\n        ### END SOLUTION"
        )
        assert '        raise NotImplementedError("TODO: Scaler.__call__")' in stub_text(text)

    def test_region_that_begins_with_an_inner_function_is_named_after_the_outer_one(self):
        text = source(
            "def make(k):\n    ### BEGIN SOLUTION\n"
            "    def inner(x):\n        return k\n    return inner\n    ### END SOLUTION"
        )
        assert stub_text(text).rstrip().endswith('def make(k):\n    raise NotImplementedError("TODO: make")')

    def test_region_nested_deeper_is_raised_at_its_own_indentation(self):
        text = source(
            "def f(x):\n    if x:\n        ### BEGIN SOLUTION\n        return 1\n        ### END SOLUTION\n    return 2"
        )
        assert '    if x:\n        raise NotImplementedError("TODO: f")\n    return 2' in stub_text(text)

    def test_decorator_in_a_region_vanishes(self):
        text = source(f"### BEGIN SOLUTION\n@cache\n### END SOLUTION\n{FUNCTION}")
        assert stub_text(text).startswith('"""Header."""\n\n\ndef double(x):')

    def test_helper_at_module_level_vanishes_and_leaves_two_blank_lines(self):
        text = source(f"### BEGIN SOLUTION\ndef helper():\n    return 1\n\n\n### END SOLUTION\n{FUNCTION}")
        assert stub_text(text).startswith('"""Header."""\n\n\ndef double(x):')

    def test_region_with_blank_lines_round_it_leaves_one_run_of_them(self):
        text = source(f"import math\n\n### BEGIN SOLUTION\nK = 1\n### END SOLUTION\n\n\n{FUNCTION}")
        assert "import math\n\n\ndef double(x):" in stub_text(text)

    def test_region_at_the_end_leaves_one_line_end(self):
        text = source(f"{FUNCTION}\n\n### BEGIN SOLUTION\nK = 1\n### END SOLUTION")
        assert stub_text(text).endswith('__all__ = ["double"]\n')

    def test_region_in_a_class_body_vanishes(self):
        text = source(
            f"class Box:\n    size = 1\n    ### BEGIN SOLUTION\n    color = 2\n    ### END SOLUTION\n\n\n{FUNCTION}"
        )
        assert "class Box:\n    size = 1\n\n\ndef double" in stub_text(text)

    def test_stub_block_takes_the_place_of_the_region_before_it(self):
        text = source(
            "### BEGIN SOLUTION\nANSWERS = {1: 2}\n### END SOLUTION\n\n"
            '### BEGIN STUB\n# ANSWERS = {1: None}\n#\n# def f():\n#     """Doc."""\n### END STUB\n\n\n__all__ = []'
        )
        assert stub_text(text) == source('ANSWERS = {1: None}\n\ndef f():\n    """Doc."""\n\n\n__all__ = []')

    def test_stub_block_in_a_function_replaces_the_raise(self):
        text = source(
            "def f(x):\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION\n"
            "    ### BEGIN STUB\n    # return -x\n    ### END STUB"
        )
        assert stub_text(text) == source("def f(x):\n    return -x")

    def test_stub_of_every_tiny_exercise_is_the_committed_one(self):
        tiny = load(TINY)
        for exercise in tiny.exercises:
            assert exercise_stub(exercise) == exercise.stub.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            (
                "x = 1\n### BEGIN SOLUTION\ny = 1",
                "a.py:5: `### BEGIN SOLUTION` is never closed; add `### END SOLUTION`.",
            ),
            (
                "### END SOLUTION",
                "a.py:4: `### END SOLUTION` closes nothing; let every BEGIN have an END of the same name.",
            ),
            (
                "### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION",
                "a.py:5: `### BEGIN SOLUTION` stands inside the SOLUTION region that line 4 opens; "
                "close that one first: `### END SOLUTION`.",
            ),
            (
                "### BEGIN SOLUTION\n### END STUB",
                "a.py:5: `### END STUB` closes a SOLUTION region; let every BEGIN have an END of the same name.",
            ),
            (
                "### BEGIN SOLUTION\n### END SOLUTION\n### BEGIN STUB\nx = 1\n### END STUB",
                "a.py:7: a line of a STUB block is no comment; begin it with `# `.",
            ),
            (
                "def f():\n    ### BEGIN SOLUTION\n    pass\n### END SOLUTION",
                "a.py:7: the marker is indented otherwise than its BEGIN; indent both alike.",
            ),
            (
                "x = 1",
                "a.py: there is no `### BEGIN SOLUTION`, so the stub would be the answer. "
                "Put the answer between `### BEGIN SOLUTION` and `### END SOLUTION`.",
            ),
            ("def f(:", "a.py:4: the reference is not valid Python: invalid syntax, at `def f(:`. Mend it."),
            (
                "class A:\n    ### BEGIN SOLUTION\n    x = 1\n    ### END SOLUTION\ny = 1",
                "a.py: the stub made from it is not valid Python: "
                "expected an indented block after class definition on line 4, at `y = 1`. Mend it.",
            ),
        ],
    )
    def test_wrong_markers_are_named_by_file_and_line(self, body, message):
        with pytest.raises(CourseError) as caught:
            stub_text(source(body), "a.py")
        assert str(caught.value) == message

    @pytest.mark.parametrize(
        "nearly", ["###BEGIN SOLUTION", "# BEGIN SOLUTION", "### begin solution", "### END  STUB:"]
    )
    def test_a_line_that_nearly_is_a_marker_is_an_error_not_a_leak(self, nearly):
        with pytest.raises(
            CourseError, match=r"a.py:4: `.*` is not a marker; write `### (BEGIN|END) (SOLUTION|STUB)`"
        ):
            stub_text(source(f"{nearly}\n{FUNCTION}"), "a.py")


class TestReferenceText:
    def test_markers_and_stub_blocks_are_gone(self):
        text = source(
            f"### BEGIN SOLUTION\nK = 1\n### END SOLUTION\n### BEGIN STUB\n# K = None\n### END STUB\n\n\n{FUNCTION}"
        )
        shown = reference_text(text)
        assert "###" not in shown
        assert "None" not in shown
        assert (
            'K = 1\n\n\ndef double(x):\n    """Twice x."""\n    # TODO: one line.\n    return 2 * x\n'
            in shown
        )

    def test_blank_lines_on_both_sides_of_a_marker_do_not_add_up(self):
        text = source(f"\n### BEGIN SOLUTION\n\n\nK = 1\n\n\n### END SOLUTION\n\n\n{FUNCTION}")
        assert "\n\n\n\n" not in reference_text(text)


class TestGenerated:
    def write(self, root, text="a\n"):
        return write_generated(root, {"exercises/a.py": text})

    def check(self, root, text):
        return check_generated(root, {"exercises/a.py": text})

    def test_missing_file_is_written_and_recorded(self, tmp_path):
        assert self.check(tmp_path, "a\n") == [Change("exercises/a.py", "stale")]
        assert self.write(tmp_path) == [Change("exercises/a.py", "written")]
        assert (tmp_path / "exercises/a.py").read_text() == "a\n"
        assert list(json.loads((tmp_path / "exercises/.generated.json").read_text())) == ["exercises/a.py"]
        assert self.check(tmp_path, "a\n") == []
        assert self.write(tmp_path) == []

    def test_file_as_it_was_generated_is_overwritten(self, tmp_path):
        self.write(tmp_path)
        assert self.check(tmp_path, "b\n") == [Change("exercises/a.py", "stale")]
        assert self.write(tmp_path, "b\n") == [Change("exercises/a.py", "written")]
        assert (tmp_path / "exercises/a.py").read_text() == "b\n"

    def test_edited_file_whose_source_is_the_same_is_left_alone(self, tmp_path):
        self.write(tmp_path)
        (tmp_path / "exercises/a.py").write_text("mine\n")
        assert self.check(tmp_path, "a\n") == [Change("exercises/a.py", "edited")]
        assert self.write(tmp_path) == []
        assert not (tmp_path / "exercises/a.py.new").exists()

    def test_edited_file_gets_the_new_text_beside_it(self, tmp_path):
        self.write(tmp_path)
        (tmp_path / "exercises/a.py").write_text("mine\n")
        assert self.write(tmp_path, "b\n") == [Change("exercises/a.py.new", "beside")]
        assert (tmp_path / "exercises/a.py").read_text() == "mine\n"
        assert (tmp_path / "exercises/a.py.new").read_text() == "b\n"
        assert self.write(tmp_path, "b\n") == []

    def test_text_beside_is_removed_once_the_file_is_as_generated(self, tmp_path):
        self.test_edited_file_gets_the_new_text_beside_it(tmp_path)
        (tmp_path / "exercises/a.py").write_text("b\n")
        assert self.write(tmp_path, "b\n") == [Change("exercises/a.py.new", "removed")]
        assert not (tmp_path / "exercises/a.py.new").exists()

    def test_file_never_recorded_and_different_is_edited(self, tmp_path):
        (tmp_path / "exercises").mkdir()
        (tmp_path / "exercises/a.py").write_text("mine\n")
        assert self.check(tmp_path, "a\n") == [Change("exercises/a.py", "edited")]
        assert self.write(tmp_path) == [Change("exercises/a.py.new", "beside")]

    def test_other_line_ends_are_no_edit(self, tmp_path):
        self.write(tmp_path)
        (tmp_path / "exercises/a.py").write_bytes(b"a\r\n")
        assert self.check(tmp_path, "a\n") == []

    def test_record_of_a_file_that_is_gone_is_forgotten(self, tmp_path):
        write_generated(tmp_path, {"exercises/a.py": "a\n", "exercises/b.py": "b\n"})
        (tmp_path / "exercises/b.py").unlink()
        self.write(tmp_path)
        assert list(json.loads((tmp_path / "exercises/.generated.json").read_text())) == ["exercises/a.py"]

    def test_broken_record_says_what_to_do(self, tmp_path):
        self.write(tmp_path)
        (tmp_path / "exercises/.generated.json").write_text("[]")
        with pytest.raises(
            CourseError, match=r"generated.json: not a record of generated files. Delete it and run"
        ):
            self.write(tmp_path)

    def test_tiny_course_is_up_to_date(self):
        tiny = load(TINY)
        assert check_generated(TINY, generated_files(tiny)) == []
        assert stray_files(tiny) == []

    def test_stray_file_is_listed(self, course):
        (course.root / "exercises/01_words/notes.py").write_text("")
        assert stray_files(course) == ["exercises/01_words/notes.py"]

    def test_missing_reference_is_named(self, course):
        course.exercises[0].solution.unlink()
        with pytest.raises(
            CourseError, match=r"the reference of `words/count_vowels` can't be read: No such file"
        ):
            generated_files(course)

    def test_reset_brings_the_stub_back_and_records_it(self, course):
        exercise = course.exercises[0]
        stub = exercise.stub.read_text()
        exercise.stub.write_text("mine\n")
        reset_stub(course, exercise)
        assert exercise.stub.read_text() == stub
        assert check_generated(course.root, generated_files(course)) == []


def exercise(name: str, title: str) -> Exercise:
    return Exercise(f"u/{name}", "u", name, title, Path(f"{name}.py"), Path(name), Limits())


def test_unit_readme_lists_exercises_in_order_and_links():
    unit = Unit(
        "u",
        "01_u",
        "A unit",
        "What it is about.",
        ("https://x.org",),
        (exercise("a", "A"), exercise("b", "B")),
    )
    assert unit_readme(unit) == (
        "# A unit\n\nWhat it is about.\n\n"
        "| exercise | what it is about |\n|---|---|\n| [a](a.py) | A |\n| [b](b.py) | B |\n\n"
        "Grade one with `grade u/a`, all of them with `grade u`.\n\nTo read:\n\n- <https://x.org>\n"
    )


def test_unit_readme_of_an_empty_unit_names_no_command():
    assert "grade" not in unit_readme(Unit("u", "01_u", "A unit", "", (), ()))


def test_coverage_page_lists_every_topic_in_order_and_what_is_open():
    about_a = replace(exercise("a", "A"), topics=("deck: one", "mistake 17"), stub=Path("01_u/a.py"))
    about_b = replace(exercise("b", "B"), topics=("mistake 9", "deck: one"), stub=Path("01_u/b.py"))
    unit = Unit("u", "01_u", "A unit", "", (), (about_a, about_b))
    page = coverage_page(Course("A course", Path(), (unit,), ("deck: two", "deck: one")))
    both = "[u/a](../exercises/01_u/a.py), [u/b](../exercises/01_u/b.py)"
    assert f"| deck: two | — |\n| deck: one | {both} |" in page
    assert "1 of 2 topics" in page
    assert "## Still open\n\n- deck: two\n" in page
    assert page.index("| mistake 9 |") < page.index("| mistake 17 |")
