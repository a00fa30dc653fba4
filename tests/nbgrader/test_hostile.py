"""A class that tries everything, graded by one `nbgrader autograde`: each gets what the work is worth.

Every submission begins as a right answer to `running_total` and `clamp` (5 and 3 points), or with a `clamp` that is
wrong throughout; then something is done to it.
"""

from __future__ import annotations

import copy
import json
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from commands import environment, instructor, small_course

from autograder.nbgrader.course_folder import make_course_folder

TOTAL, TOTAL_CHECK = "numbers-running_total", "numbers-running_total-check"
CLAMP, CHECK = "numbers-clamp", "numbers-clamp-check"
RIGHT = "def clamp(x, low, high):\n    return min(high, max(x, low))\n"
WRONG = "def clamp(x, low, high):\n    return 12345.0\n"
MARK = "TAKEN-OVER"
SCRIPT = f"<script>{MARK}</script>"

SUBMISSIONS = {}


def submission(clamp=RIGHT, *, total=5.0, score=3.0, files=("numbers",)):
    """Registers what is done to a submission, and the points it must get; None is left for the instructor."""

    def register(change):
        SUBMISSIONS[change.__name__] = SimpleNamespace(
            change=change, clamp=clamp, scores={TOTAL_CHECK: total, CHECK: score}, files=files
        )
        return change

    return register


def cell(notebook, name):
    return next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == name)


def code(source, **metadata):
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def text(source, kind="markdown", **more):
    return {"cell_type": kind, "metadata": {}, "source": source, **more}


def before(notebook, name, *cells):
    place = notebook["cells"].index(cell(notebook, name))
    notebook["cells"][place:place] = cells


# Neighbours: the first and the last of the class, and whoever did nothing.
@submission()
def a_neighbour(notebook): ...


@submission()
def z_neighbour(notebook): ...


@submission(WRONG, score=0.0)
def wrong_answer(notebook): ...


@submission(total=0.0, score=0.0)
def nothing_done(notebook):
    cell(notebook, TOTAL)["source"] = notebook["stubs"][TOTAL]
    cell(notebook, CLAMP)["source"] = notebook["stubs"][CLAMP]


# Grade cells.
@submission(WRONG, score=0.0)
def tag_skip_execution(notebook):
    cell(notebook, CHECK)["metadata"]["tags"] = ["skip-execution"]


@submission(WRONG, score=0.0)
def other_tags(notebook):
    cell(notebook, CHECK)["metadata"]["tags"] = ["raises-exception", "remove_cell", "hide-output"]


@submission(WRONG, score=0.0)
def grade_cell_deleted_for_a_wrong_answer(notebook):
    notebook["cells"].remove(cell(notebook, CHECK))


@submission()
def grade_cell_deleted(notebook):
    notebook["cells"].remove(cell(notebook, CHECK))


@submission(WRONG, score=0.0)
def grade_cell_duplicated(notebook):
    notebook["cells"] += [
        copy.deepcopy(cell(notebook, CHECK)),
        code("3.0", **cell(notebook, CHECK)["metadata"]),
    ]


@submission()
def solution_cell_duplicated_and_the_last_is_right(notebook):
    before(notebook, CLAMP, code(WRONG, **copy.deepcopy(cell(notebook, CLAMP)["metadata"])))


@submission()
def cells_reversed(notebook):
    notebook["cells"].reverse()


@submission(WRONG, score=0.0)
def grade_cell_edited(notebook):
    cell(notebook, CHECK).update(source="3.0", outputs=[result("3.0")])


@submission(WRONG, score=0.0)
def grade_and_solution_flipped(notebook):
    cell(notebook, CHECK)["metadata"]["nbgrader"].update(grade=False, solution=True)
    cell(notebook, CLAMP)["metadata"]["nbgrader"].update(grade=True, solution=False, locked=True, points=100)


@submission()
def points_changed(notebook):
    cell(notebook, CHECK)["metadata"]["nbgrader"]["points"] = 1000


@submission(WRONG, score=0.0)
def grade_cell_made_markdown(notebook):
    cell(notebook, CHECK)["cell_type"] = "markdown"


@submission(WRONG, score=0.0)
def names_exchanged(notebook):
    cell(notebook, TOTAL)["metadata"]["autograder"] = {"exercise": "numbers/clamp", "role": "solution"}
    cell(notebook, CHECK)["metadata"]["autograder"] = {"exercise": "numbers/running_total", "role": "check"}


@submission()
def old_schema(notebook):
    for each in notebook["cells"]:
        if "nbgrader" in each["metadata"]:
            each["metadata"]["nbgrader"]["schema_version"] = 1


@submission()
def metadata_of_wrong_types(notebook):
    notebook["metadata"] = [1]
    for each in notebook["cells"]:
        each["metadata"]["tags"] = 7
        each["id"] = ["not", "text"]
    notebook["cells"] += [
        code("x = 1", nbgrader="text"),
        {"cell_type": "unknown"},
        7,
        code("y = 1", nbgrader={}),
    ]


@submission(total=0.0, score=0.0)
def all_cells_deleted(notebook):
    notebook["cells"] = []


@submission(score=0.0)
def solution_cell_deleted(notebook):
    notebook["cells"].remove(cell(notebook, CLAMP))


# The notebook itself.
@submission(files=("my homework",))
def renamed_notebook(notebook): ...


@submission(total=None, score=None, files=("one", "two"))
def two_notebooks_of_other_names(notebook): ...


@submission()
def renamed_kernel(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "evil", "display_name": SCRIPT, "language": "R"}
    notebook["metadata"]["language_info"] = {"name": "R", "pygments_lexer": "r"}


@submission(total=None, score=None)
def no_notebook_at_all(notebook):
    notebook["raw"] = "this is no JSON"


@submission(total=None, score=None)
def nested_without_end(notebook):
    notebook["raw"] = "[" * 100_000


@submission()
def fifty_megabytes(notebook):
    cell(notebook, CLAMP)["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * (50 << 20)}]


# Programs.
@submission(total=5.0, score=3.0)
def helper_above_and_below(notebook):
    before(notebook, CLAMP, code("def above(x, low):\n    return max(x, low)"))
    cell(notebook, CLAMP)["source"] = "def clamp(x, low, high):\n    return below(above(x, low), high)"
    before(notebook, CHECK, code("def below(x, high):\n    return min(x, high)"))


@submission()
def magics_and_shell_lines(notebook):
    magics = "%load_ext autoreload\n%time 1\n!rm -rf ~\nfiles = !ls\n?clamp\n"
    cell(notebook, CLAMP)["source"] = f"{magics}{RIGHT}%timeit clamp(1., 2., 3.)\n!touch {MARK}\n"
    cell(notebook, TOTAL)["source"] = "%%time\n" + cell(notebook, TOTAL)["source"]
    before(notebook, CLAMP, code("%%bash\nrm -rf ~"), code("!pip install nothing"))


@submission(score=0.0)
def syntax_error_in_one_exercise(notebook):
    cell(notebook, CLAMP)["source"] = "def clamp(x, low, high)\n    return"


@submission()
def syntax_error_in_a_cell_of_their_own(notebook):
    before(notebook, CLAMP, code("def ("), code("1 / 0"))


@submission(WRONG, score=0.0)
def input_transformer(notebook):
    transformer = "get_ipython().input_transformers_post.append(lambda lines: [])\n"
    before(notebook, CLAMP, code(transformer))
    cell(notebook, CLAMP)["source"] = transformer + WRONG


@submission(WRONG, score=0.0)
def ast_transformer(notebook):
    transformer = """
import ast
class NoAssert(ast.NodeTransformer):
    def visit_Assert(self, node): return None
try: get_ipython().ast_transformers.append(NoAssert())
except Exception: pass
"""
    cell(notebook, CLAMP)["source"] = transformer + WRONG


@submission()
def words_on_standard_error(notebook):
    cell(notebook, CLAMP)["source"] = f"""
import os, sys, warnings
{RIGHT}
plain = clamp
def clamp(*args):
    print("W0000 a warning", file=sys.stderr)
    os.write(2, b"W0000 another")
    warnings.warn("and one more")
    return plain(*args)
"""


@submission(score=0.0)
def equal_to_everything(notebook):
    cell(notebook, CLAMP)["source"] = """
class Equal(float):
    def __eq__(self, other): return True
    def __le__(self, other): return True
def clamp(x, low, high): return Equal(7)
"""


@submission(score=0.0)
def not_a_number(notebook):
    cell(notebook, CLAMP)["source"] = "def clamp(x, low, high): return float('nan')"


@submission(score=0.0)
def comparisons_patched(notebook):
    cell(notebook, CLAMP)["source"] = (
        """
import builtins
builtins.AssertionError = KeyError
try:
    import numpy, chex
    numpy.allclose = numpy.testing.assert_allclose = chex.assert_trees_all_close = lambda *a, **k: True
except Exception: pass
"""
        + WRONG
    )


@submission(score=0.0)
def gradebook_written(notebook):
    cell(notebook, CLAMP)["source"] = (
        f"""
import glob, sqlite3
for path in [{notebook["folder"] + "/gradebook.db"!r}, *glob.glob("../../../*.db"), *glob.glob("/tmp/**/gradebook.db")]:
    try:
        base = sqlite3.connect(f"file:{{path}}?mode=rw", uri=True)
        base.execute("update grade set manual_score = 99")
        base.commit()
    except Exception: pass
"""
        + WRONG
    )


@submission(score=0.0)
def solution_read_from_the_source_notebook(notebook):
    cell(notebook, CLAMP)["source"] = f"""
import json, os
def clamp(x, low, high):
    for path in ({notebook["folder"] + "/source/numbers/numbers.ipynb"!r}, {notebook["solution"]!r}):
        try: text = open(path).read()
        except OSError: continue
        scope = {{}}
        exec(text if path.endswith(".py") else "".join(json.loads(text)["cells"][5]["source"]), scope)
        return scope["clamp"](x, low, high)
    return 12345.0
"""


@submission(score=0.0)
def endless_loop(notebook):
    cell(notebook, CLAMP)["source"] = (
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "def clamp(x, low, high):\n    while True: pass\n"
    )


@submission(score=0.0)
def end_of_the_process(notebook):
    cell(notebook, CLAMP)["source"] = "import os\nos._exit(0)"


@submission(score=0.0)
def end_of_the_parent(notebook):
    cell(notebook, CLAMP)["source"] = (
        "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(-1, 9)\n"
    )


# What the instructor's browser gets to see.
@submission(WRONG.replace("12345.0", f"'{SCRIPT}'"), score=0.0)
def markup_everywhere(notebook):
    notebook["metadata"]["title"] = SCRIPT
    cell(notebook, TOTAL)["outputs"] = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"text/html": SCRIPT, "application/javascript": MARK},
        },
        {"output_type": "error", "ename": SCRIPT, "evalue": SCRIPT, "traceback": [SCRIPT]},
    ]
    notebook["cells"] += [
        text(f"{SCRIPT} <img src=x onerror={MARK}> [x](javascript:{MARK})"),
        text(SCRIPT, "raw"),
        text("![x](attachment:x.svg)", attachments={"x.svg": {"image/svg+xml": SCRIPT}}),
    ]


def result(value):
    return {
        "output_type": "execute_result",
        "metadata": {},
        "data": {"text/plain": value},
        "execution_count": 1,
    }


@pytest.fixture(scope="module")
def graded(tmp_path_factory, cache_for_tests):
    """The class after one `nbgrader autograde`, with the scores by submission and what was said."""
    root = tmp_path_factory.mktemp("hostile")
    folder, env = root / "class", environment(root, cache_for_tests)
    course = small_course(root / "course")
    make_course_folder(course, [unit for unit in course.units if unit.id == "numbers"], folder)
    instructor("generate_assignment numbers", folder, env)
    released = json.loads((folder / "release/numbers/numbers.ipynb").read_text())
    for name, entry in SUBMISSIONS.items():
        hand_in(folder / "submitted" / name / "numbers", entry, copy.deepcopy(released), course)
    said = instructor("autograde numbers", folder, env, code=1)
    instructor("generate_feedback numbers", folder, env)
    return SimpleNamespace(folder=folder, said=said, grades=_grades(folder))


def hand_in(folder, entry, notebook, course):
    notebook["stubs"] = {name: "".join(cell(notebook, name)["source"]) for name in (TOTAL, CLAMP)}
    notebook["folder"] = str(folder.parents[2])
    notebook["solution"] = str(course.exercise("numbers/clamp").solution)
    right = course.exercise("numbers/running_total").folder / "alternatives/accumulate.py"
    cell(notebook, TOTAL)["source"] = right.read_text()
    cell(notebook, CLAMP)["source"] = entry.clamp
    entry.change(notebook)
    text = notebook.get("raw") or json.dumps(
        {key: value for key, value in notebook.items() if key not in ("stubs", "folder", "solution")}
    )
    folder.mkdir(parents=True)
    for name in entry.files:
        (folder / f"{name}.ipynb").write_text(text)


def _grades(folder):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        return {
            found.student.id: {
                grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                for notebook in found.notebooks
                for grade in notebook.grades
            }
            for found in gradebook.find_assignment("numbers").submissions
        }


@pytest.mark.parametrize("name", SUBMISSIONS)
def test_everyone_gets_what_the_work_is_worth(graded, name):
    assert graded.grades[name] == {
        cell_name: (score, None, score is None) for cell_name, score in SUBMISSIONS[name].scores.items()
    }


def test_what_cannot_be_read_is_said(graded):
    assert "numbers.ipynb is missing. Is it one.ipynb, two.ipynb? Rename the right one." in graded.said
    left = {name for name, entry in SUBMISSIONS.items() if entry.scores[CHECK] is None}
    assert left == {name for name in SUBMISSIONS if f"for student '{name}'" in graded.said}


class Running(HTMLParser):
    """What of a page runs or leads somewhere."""

    def __init__(self, page):
        super().__init__()
        self.found, self.inside = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.inside = tag
        self.found += [
            value for name, value in attributes if name.startswith("on") or name in ("href", "src")
        ]

    def handle_data(self, data):
        self.found += [data] if self.inside in ("script", "style") else []

    def handle_endtag(self, tag):
        self.inside = ""


def test_pages_hold_nothing_of_a_learners_that_runs(graded):
    pages = list(graded.folder.glob("feedback/*/numbers/numbers.html"))
    assert len(pages) == sum(entry.scores[CHECK] is not None for entry in SUBMISSIONS.values())
    assert MARK in (graded.folder / "feedback/markup_everywhere/numbers/numbers.html").read_text()
    for page in pages:
        assert not any(MARK in (part or "") for part in Running(page.read_text()).found)


def test_notebooks_hold_no_outputs_of_learners(graded):
    for path in graded.folder.glob("autograded/*/numbers/numbers.ipynb"):
        for each in json.loads(path.read_text())["cells"]:
            flags = each["metadata"].get("nbgrader", {})
            assert flags.get("grade") or not each.get("outputs")
            assert "attachments" not in each
            assert each["cell_type"] != "raw"


def test_nothing_that_a_learner_wrote_was_run_in_the_class(graded):
    assert not list(graded.folder.parent.rglob(MARK))
