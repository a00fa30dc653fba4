"""A notebook that somebody worked on, brought up to date."""

import copy

import pytest
from nbformat import v4

from autograder.notebooks.merging import described, merge


def code(name, source, points=None):
    flags = {"grade_id": name, **({} if points is None else {"points": points})}
    return v4.new_code_cell(source, id=name, metadata={"nbgrader": flags})


def text(name, source):
    return v4.new_markdown_cell(source, id=name)


def notebook(*cells):
    return v4.new_notebook(cells=list(cells))


@pytest.fixture
def old():
    return notebook(
        text("unit", "# Unit"), code("a", "stub a"), code("a-check", "check a", 3), code("b", "stub b")
    )


@pytest.fixture
def merged(old):
    """Merges a new version into what somebody made of the old one."""

    def run(new, *, edit=lambda current: None, record=None):
        current = copy.deepcopy(old)
        edit(current)
        return merge(current, new, described(old) if record is None else record)

    return run


def sources(result):
    return [cell.source for cell in result.notebook.cells]


def test_unedited_cells_get_their_new_text(merged):
    result = merged(
        notebook(
            text("unit", "# One"), code("a", "new a"), code("a-check", "check a", 3), code("b", "stub b")
        )
    )
    assert sources(result) == ["# One", "new a", "check a", "stub b"]
    assert result.kept == ()


def test_edited_cell_is_kept_and_named_where_there_is_a_new_text(merged, old):
    def edit(current):
        current.cells[1].source = "my a"
        current.cells[3].source = "my b"

    new = copy.deepcopy(old)
    new.cells[1].source = "new a"
    result = merged(new, edit=edit)
    assert sources(result) == ["# Unit", "my a", "check a", "my b"]
    assert result.kept == ("a",)


def test_edited_cell_is_named_once_only(merged, old):
    new = copy.deepcopy(old)
    new.cells[1].source = "new a"
    first = merged(new, edit=lambda current: current.cells[1].update(source="my a"))
    assert merge(first.notebook, new, first.record).kept == ()


def test_outputs_are_no_edit_and_go_with_the_old_text(merged, old):
    output = v4.new_output("stream", text="ran")

    def run_all(current):
        for cell in current.cells[1:]:
            cell.outputs, cell.execution_count = [output], 3

    new = copy.deepcopy(old)
    new.cells[1].source = "new a"
    result = merged(new, edit=run_all)
    assert result.notebook.cells[1].source == "new a"
    assert (result.notebook.cells[1].outputs, result.notebook.cells[1].execution_count) == ([], None)
    assert result.notebook.cells[3].outputs == [output]


def test_cells_that_were_added_stay_in_place_and_new_exercises_come_at_theirs(merged, old):
    new = copy.deepcopy(old)
    new.cells[3:3] = [code("c", "stub c"), code("c-check", "check c", 1)]
    result = merged(new, edit=lambda current: current.cells.insert(3, text("mine", "a note")))
    assert sources(result) == ["# Unit", "stub a", "check a", "stub c", "check c", "a note", "stub b"]


def test_exercise_that_is_the_first_now_comes_first(merged, old):
    new = copy.deepcopy(old)
    new.cells.insert(0, text("before", "before"))
    assert sources(merged(new))[0] == "before"


def test_order_that_was_changed_stays(merged, old):
    result = merged(copy.deepcopy(old), edit=lambda current: current.cells.reverse())
    assert sources(result) == ["stub b", "check a", "stub a", "# Unit"]


def test_deleted_cell_stays_deleted(merged, old):
    result = merged(copy.deepcopy(old), edit=lambda current: current.cells.pop(1))
    assert sources(result) == ["# Unit", "check a", "stub b"]
    assert sources(merge(result.notebook, old, result.record)) == ["# Unit", "check a", "stub b"]


@pytest.mark.parametrize(("theirs", "ours", "points"), [(3, 5, 5), (4, 5, 4), (4, 3, 4)])
def test_points_that_were_changed_stay(merged, old, theirs, ours, points):
    new = copy.deepcopy(old)
    new.cells[2].metadata.nbgrader.points = ours
    result = merged(new, edit=lambda current: current.cells[2].metadata.nbgrader.update(points=theirs))
    assert result.notebook.cells[2].metadata.nbgrader.points == points
    again = merge(result.notebook, new, result.record)
    assert again.notebook.cells[2].metadata.nbgrader.points == points


def test_cell_that_was_cut_and_pasted_is_known_by_its_grade_id(merged, old):
    new = copy.deepcopy(old)
    new.cells[1].source = "new a"
    result = merged(new, edit=lambda current: current.cells[1].update(id="fresh"))
    assert sources(result).count("new a") == 1


def test_exercise_that_is_gone_goes_unless_it_was_edited(merged, old):
    new = notebook(text("unit", "# Unit"), code("b", "stub b"))
    assert sources(merged(new)) == ["# Unit", "stub b"]
    edited = merged(new, edit=lambda current: current.cells[1].update(source="my a"))
    assert sources(edited) == ["# Unit", "my a", "stub b"]


def test_without_a_record_whatever_differs_counts_as_edited(merged, old):
    new = copy.deepcopy(old)
    new.cells[1].source = "new a"
    result = merged(new, record={})
    assert sources(result)[1] == "stub a"
    assert result.kept == ("a",)
