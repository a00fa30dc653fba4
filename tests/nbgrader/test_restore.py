"""A submitted notebook after whatever may have been done to it."""

import pytest
from nbclass import ESSAY, OWN_TEST, cell_called, names_in
from nbformat import v4, validate
from nbgrader.preprocessors import CheckCellMetadata, OverwriteCells

from autograder.nbgrader.restore import Restore
from autograder.nbgrader.tolerant import well_formed

CLAMP, CHECK = "numbers-clamp", "numbers-clamp-check"


@pytest.fixture
def restore(assignment):
    """Restores a notebook; what comes of it is what nbgrader's own steps find nothing to change in."""

    def run(notebook):
        restored, resources = Restore()(well_formed(notebook), assignment.resources())
        validate(restored)
        again, _ = OverwriteCells(add_missing_cells=True)(well_formed(restored), resources)
        CheckCellMetadata()(again, resources)
        assert names_in(again) == names_in(restored)
        assert [cell.source for cell in again.cells] == [cell.source for cell in restored.cells]
        return restored

    return run


@pytest.fixture
def notebook(assignment):
    return assignment.released()


def flags(cell):
    return {name: cell.metadata.nbgrader[name] for name in ("grade", "solution", "locked", "task")}


def test_untouched_notebook_keeps_its_cells(restore, notebook):
    before = [(cell.cell_type, cell.source, cell.metadata.get("nbgrader")) for cell in notebook.cells]
    after = restore(notebook)
    assert [(cell.cell_type, cell.source, cell.metadata.get("nbgrader")) for cell in after.cells] == before
    assert cell_called(after, CLAMP).metadata.autograder == {"exercise": "numbers/clamp", "role": "solution"}


def test_answer_is_kept_to_the_letter(restore, notebook):
    cell_called(notebook, CLAMP).source = "def clamp(x, low, high):\n    return 1  \n\n\n"
    assert cell_called(restore(notebook), CLAMP).source == "def clamp(x, low, high):\n    return 1  \n\n\n"


@pytest.mark.parametrize(
    "change",
    [
        {"tags": ["skip-execution", "raises-exception"]},
        {"autograder": {"exercise": "numbers/running_total", "role": "check"}},
        {"slideshow": 7},
        {"nbgrader": {"grade_id": CHECK}},
        {"nbgrader": {"grade_id": CHECK, "schema_version": 0}},
        {"nbgrader": {"grade_id": CHECK, "schema_version": "99", "points": "many", "grade": None}},
        {"nbgrader": {"grade_id": CHECK, "grade": False, "solution": True, "locked": False}},
        {"nbgrader": {"grade_id": CHECK, "points": 1000, "checksum": "0", "extra": [1]}},
    ],
)
def test_metadata_of_a_grade_cell_is_put_back_whole(restore, notebook, change):
    before = dict(cell_called(notebook, CHECK).metadata.nbgrader)
    cell_called(notebook, CHECK).metadata.update(change)
    after = cell_called(restore(notebook), CHECK).metadata
    assert after.nbgrader == before
    assert after.autograder == {"exercise": "numbers/clamp", "role": "check"}
    assert set(after) == {"nbgrader", "autograder", "deletable", "editable"}


def test_edited_grade_cell_says_again_what_it_said(restore, notebook):
    cell_called(notebook, CHECK).source = "print('full marks')"
    assert (
        cell_called(restore(notebook), CHECK).source
        == 'from autograder import check\n\ncheck("numbers/clamp")'
    )


def test_flipped_cells_are_what_they_were(restore, notebook):
    cell_called(notebook, CLAMP).metadata.nbgrader.update(grade=True, solution=False, points=100)
    cell_called(notebook, CHECK).metadata.nbgrader.update(grade=False, solution=True)
    restored = restore(notebook)
    assert flags(cell_called(restored, CLAMP)) == {
        "grade": False,
        "solution": True,
        "locked": False,
        "task": False,
    }
    assert flags(cell_called(restored, CHECK)) == {
        "grade": True,
        "solution": False,
        "locked": True,
        "task": False,
    }
    assert "points" not in cell_called(restored, CLAMP).metadata.nbgrader


@pytest.mark.parametrize("kind", ["markdown", "raw"])
@pytest.mark.parametrize("name", [CLAMP, CHECK])
def test_cell_type_is_put_back(restore, notebook, name, kind):
    cell = cell_called(notebook, name)
    source = cell.source
    notebook.cells[notebook.cells.index(cell)] = (
        v4.new_markdown_cell if kind == "markdown" else v4.new_raw_cell
    )(source, metadata=cell.metadata)
    after = cell_called(restore(notebook), name)
    assert (after.cell_type, after.source, after.outputs) == ("code", source, [])


def test_deleted_grade_cell_comes_back_at_the_end(restore, notebook):
    notebook.cells.remove(cell_called(notebook, CHECK))
    restored = restore(notebook)
    assert names_in(restored)[-1] == CHECK
    assert cell_called(restored, CHECK).source.endswith('check("numbers/clamp")')


def test_deleted_solution_cell_comes_back_marked_as_no_work_of_the_learner(restore, notebook):
    stub = cell_called(notebook, CLAMP).source
    notebook.cells.remove(cell_called(notebook, CLAMP))
    cell = cell_called(restore(notebook), CLAMP)
    assert cell.source == stub
    assert cell.metadata.autograder.restored is True


def test_learner_cannot_set_that_mark(restore, notebook):
    cell_called(notebook, CLAMP).metadata.autograder.restored = True
    notebook.cells.append(v4.new_code_cell("x = 1", metadata={"autograder": {"restored": True}}))
    restored = restore(notebook)
    assert "restored" not in cell_called(restored, CLAMP).metadata.autograder
    assert "autograder" not in restored.cells[-1].metadata


def test_last_of_several_solution_cells_is_the_one(restore, notebook):
    copied = v4.new_code_cell("second", metadata=dict(cell_called(notebook, CLAMP).metadata))
    cell_called(notebook, CLAMP).source = "first"
    notebook.cells.append(copied)
    restored = restore(notebook)
    assert cell_called(restored, CLAMP).source == "second"
    (plain,) = [cell for cell in restored.cells if cell.source == "first"]
    assert plain.metadata == {}


def test_copy_of_a_grade_cell_is_dropped(restore, notebook):
    cell = cell_called(notebook, CHECK)
    notebook.cells.append(v4.new_code_cell(cell.source, metadata=dict(cell.metadata)))
    restored = restore(notebook)
    assert len(restored.cells) == len(notebook.cells) - 1
    assert names_in(restored)[-1] == CHECK


def test_order_is_the_learners(restore, notebook):
    notebook.cells.reverse()
    names = names_in(notebook)
    assert names_in(restore(notebook)) == names


@pytest.mark.parametrize(
    "metadata",
    [
        {"nbgrader": {"grade_id": "unknown", "grade": True, "points": 50, "schema_version": 3}},
        {"nbgrader": {"grade_id": 7}},
        {"nbgrader": {}},
        {"nbgrader": "yes"},
        {"nbgrader": [1]},
        "no mapping",
        {"tags": ["x"], "autograder": {"exercise": "numbers/clamp", "role": "solution"}},
    ],
)
def test_unknown_cell_is_plain(restore, notebook, metadata):
    document = dict(
        notebook, cells=[*notebook.cells, {"cell_type": "code", "metadata": metadata, "source": "x = 1"}]
    )
    cell = restore(document).cells[-1]
    assert (cell.cell_type, cell.source, cell.metadata, cell.outputs) == ("code", "x = 1", {}, [])


def test_outputs_attachments_and_metadata_of_the_notebook_are_gone(restore, notebook):
    evil = "<script>alert(1)</script>"
    notebook.metadata.update(title=evil, kernelspec={"name": evil, "display_name": evil}, widgets={"x": evil})
    notebook.cells[0].attachments = {"a.svg": {"image/svg+xml": evil}}
    cell_called(notebook, CLAMP).outputs = [v4.new_output("display_data", {"text/html": evil})]
    notebook.cells.append(v4.new_raw_cell(evil, metadata={"raw_mimetype": "text/html"}))
    restored = restore(notebook)
    assert "<script" not in str(restored)
    assert restored.metadata == {"language_info": {"name": "python"}}
    assert all("attachments" not in cell for cell in restored.cells)


def test_learners_markdown_is_harmless_and_the_instructors_is_as_it_was(restore, notebook):
    notebook.cells[0].source = "<img src=x onerror=alert(1)>"
    cell_called(notebook, ESSAY).source = "Because <b>so</b>"
    restored = restore(notebook)
    assert restored.cells[0].source == "<\u200bimg src=x onerror=alert(1)>"
    assert cell_called(restored, ESSAY).source == "Because <\u200bb>so<\u200b/b>"


def test_unanswered_question_keeps_its_checksum(restore, notebook):
    before = cell_called(notebook, ESSAY).source
    assert cell_called(restore(notebook), ESSAY).source == before == "YOUR ANSWER HERE"


def test_cell_too_long_to_be_an_answer_is_left_out(restore, notebook):
    cell_called(notebook, CLAMP).source = "x = 1\n" * 2_000_000
    assert cell_called(restore(notebook), CLAMP).source == "# Left out: 11 MB. A cell may hold 1 MB."


def test_cells_beyond_reason_are_left_out_and_known_ones_stay(restore, notebook):
    notebook.cells[:0] = [v4.new_code_cell("1") for _ in range(5000)]
    restored = restore(notebook)
    assert len(restored.cells) < 2100
    assert {CLAMP, CHECK, ESSAY, OWN_TEST} <= set(names_in(restored))
