"""A class of three through the whole of nbgrader, by its own commands: from `grade nbgrader init` to the feedback."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from commands import environment, instructor, small_course, student
from courses import ROOT

CHEBYSHEV = ROOT / "solutions/01_arrays/chebyshev"
SCRIPT = "<script>document.title = 'taken over'</script>"

# Wrong answers that try the ways in which nbgrader's own grading can be had.
HOSTILE = """
get_ipython().input_transformers_post.append(lambda lines: [])
!cp ../../source/numbers/numbers.ipynb .
import os, sqlite3, sys
sys.stderr.write("W0000 not an error")
class Equal(float):
    def __eq__(self, other): return True
def clamp(x, low, high):
    for path in ("{folder}/gradebook.db", "../../../gradebook.db"):
        try:
            db = sqlite3.connect("file:" + path + "?mode=rw", uri=True)
            db.execute("update grade set manual_score = 99")
            db.commit()
        except Exception:
            pass
    try:
        notebook = __import__("json").load(open("{folder}/source/numbers/numbers.ipynb"))
        scope = {{}}
        exec("".join(notebook["cells"][5]["source"]), scope)
        return scope["clamp"](x, low, high)
    except OSError:
        return Equal("nan")
"""


def write(path: Path, answers: dict[str, str], change=lambda notebook: None) -> None:
    """Fills in a notebook as a student would: the cells of these exercises."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(name, cell.source)
    change(notebook)
    nbformat.write(notebook, path)


def attack(notebook) -> None:
    for cell in notebook.cells:
        flags = cell.metadata.get("nbgrader", {})
        if flags.get("grade"):
            cell.metadata.tags = ["skip-execution"]
            cell.source = "3.0"
            flags["points"] = 100
        if cell.cell_type == "markdown":
            cell.source = f"{SCRIPT} [click](javascript:alert(1))"
    notebook.cells[2].outputs = [nbformat.v4.new_output("display_data", {"text/html": SCRIPT})]


@pytest.fixture(scope="module")
def cycle(tmp_path_factory, cache_for_tests):
    """Everything that a term is, once; what it left behind is what the tests below look at."""
    root = tmp_path_factory.mktemp("cycle")
    folder, env = root / "class", environment(root, cache_for_tests)
    course = small_course(root / "course")
    grade = [sys.executable, "-c", "import sys; from autograder.cli import main; sys.exit(main())"]
    init = [*grade, "nbgrader", "init", str(folder), "numbers", "arrays", "--course", str(course.root)]
    subprocess.run(init, env=env, check=True, capture_output=True)
    exchange = f'c.Exchange.root = "{root / "exchange"}"\nc.Exchange.path_includes_course = True\n'
    with (folder / "nbgrader_config.py").open("a") as file:
        file.write(exchange)
    (root / "settings").mkdir()
    (root / "settings/nbgrader_config.py").write_text(
        f'c = get_config()\nc.CourseDirectory.course_id = "plain_python_a_tiny_course"\n{exchange}'
    )
    (root / "exchange").mkdir()
    (folder / "students.csv").write_text(
        'id,first_name,last_name,email\nada,Ada,"Lovelace, Lady",\nmallory,M,=1+1,\n'
    )
    instructor("db student import students.csv", folder, env)
    for unit in ("numbers", "arrays"):
        instructor(f"generate_assignment {unit}", folder, env)
        instructor(f"release_assignment {unit}", folder, env)

    def answer(exercise: str, path: str) -> str:
        return (course.exercise(exercise).folder / path).read_text()

    work = {
        "ada": {
            "numbers-clamp": answer("numbers/clamp", "alternatives/comparisons.py"),
            "numbers-running_total": answer("numbers/running_total", "alternatives/accumulate.py"),
            "arrays-chebyshev": answer("arrays/chebyshev", "solution.py"),
        },
        "ben": {
            "numbers-clamp": answer("numbers/clamp", "mistakes/no_upper_bound.py"),
            "numbers-running_total": answer("numbers/running_total", "mistakes/in_place.py"),
            "arrays-chebyshev": (ROOT / "tests/golden/known_mistake/chebyshev.py").read_text(),
        },
        "mallory": {
            "numbers-clamp": HOSTILE.format(folder=folder),
            "arrays-chebyshev": "import os\nos._exit(0)",
        },
    }

    def take_part(name: str) -> None:
        home = root / "home" / name
        assert "Fetched as" in student(name, "fetch_assignment numbers arrays", home, env)
        for unit in ("numbers", "arrays"):
            path = home / "plain_python_a_tiny_course" / unit / f"{unit}.ipynb"
            write(path, work[name], attack if name == "mallory" else lambda notebook: None)
            student(name, f"submit {unit}", home, env)

    with ThreadPoolExecutor() as pool:
        list(pool.map(take_part, work))
    for unit in ("numbers", "arrays"):
        instructor(f"collect {unit}", folder, env)
        said = instructor(f"autograde {unit}", folder, env)
        instructor(f"generate_feedback {unit}", folder, env)
        instructor(f"release_feedback {unit}", folder, env)
    instructor("export", folder, env)

    @cache
    def by_command(name: str) -> dict[str, float]:
        """What `grade --json` says of the code that was handed in."""
        submission = str(folder / "submitted" / name)
        command = [
            *grade,
            "numbers",
            "arrays",
            "--json",
            "--submission",
            submission,
            "--course",
            str(course.root),
        ]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        return {item["id"]: item["score"] for item in json.loads(done.stdout)["exercises"]}

    return SimpleNamespace(root=root, folder=folder, env=env, course=course, said=said, by_command=by_command)


def stored(cycle, name: str, unit: str) -> dict[str, float]:
    """What the gradebook says, by exercise."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{cycle.folder / 'gradebook.db'}") as gradebook:
        (notebook,) = gradebook.find_submission(unit, name).notebooks
        assert not any(grade.needs_manual_grade for grade in notebook.grades)
        return {grade.name.removesuffix("-check").replace("-", "/"): grade.score for grade in notebook.grades}


@pytest.mark.parametrize("name", ["ada", "ben", "mallory"])
def test_gradebook_says_what_grade_says_of_the_same_code(cycle, name):
    assert stored(cycle, name, "numbers") | stored(cycle, name, "arrays") == cycle.by_command(name)


def test_points_are_those_that_the_work_deserves(cycle):
    assert stored(cycle, "ada", "numbers") == {"numbers/running_total": 5.0, "numbers/clamp": 3.0}
    assert stored(cycle, "ben", "numbers") == {"numbers/running_total": 4.0, "numbers/clamp": 2.0}
    assert stored(cycle, "mallory", "numbers") == {"numbers/running_total": 0.0, "numbers/clamp": 0.0}
    assert stored(cycle, "mallory", "arrays") == {"arrays/chebyshev": 0.0}
    full = stored(cycle, "ada", "arrays")["arrays/chebyshev"]
    assert full > stored(cycle, "ben", "arrays")["arrays/chebyshev"] > 0


def test_released_cells_are_the_stubs_to_the_letter(cycle):
    for unit in ("numbers", "arrays"):
        notebook = nbformat.read(cycle.folder / f"release/{unit}/{unit}.ipynb", as_version=4)
        cells = [
            cell for cell in notebook.cells if cell.metadata.get("autograder", {}).get("role") == "solution"
        ]
        exercises = [exercise for exercise in cycle.course.exercises if exercise.unit == unit]
        original = (
            [ROOT / "exercises/01_arrays/chebyshev.py"] if unit == "arrays" else [e.stub for e in exercises]
        )
        assert [cell.source for cell in cells] == [path.read_text() for path in original]


def test_nothing_of_the_solutions_is_released(cycle):
    released = "".join(path.read_text() for path in (cycle.folder / "release").rglob("*.ipynb"))
    assert "BEGIN SOLUTION" not in released
    assert "have not seen" not in released


def feedback(cycle, name: str, unit: str) -> str:
    return (cycle.folder / "feedback" / name / unit / f"{unit}.html").read_text()


def test_feedback_tells_what_was_promised_what_came_and_what_it_looks_like(cycle):
    page = feedback(cycle, "ben", "numbers")
    assert "A number above the bounds becomes the upper bound" in page
    assert "What this looks like" in page
    assert "came back" in page
    assert "Score: 6.0 / 8.0" in " ".join(page.split())


def test_feedback_tells_of_a_hidden_check_only_that_it_failed(cycle):
    pages = [feedback(cycle, name, "numbers") for name in ("ben", "mallory")]
    assert all("Numbers that you have not seen add up as well" in page for page in pages)
    assert not any("unseen(" in page or "check_unseen" in page for page in pages)


def test_feedback_holds_nothing_that_runs_and_no_path_of_ours(cycle):
    page = feedback(cycle, "mallory", "numbers")
    assert "taken over" in page
    assert SCRIPT not in page
    assert 'href="javascript:' not in page
    assert str(cycle.course.root) not in page
    assert "autograder/" not in page


def test_feedback_reaches_the_exchange(cycle):
    released = list((cycle.root / "exchange/plain_python_a_tiny_course/feedback").glob("*.html"))
    assert len(released) == 6


def test_export_is_a_table_whose_names_stay_names(cycle):
    with (cycle.folder / "grades.csv").open(newline="") as file:
        rows = {(row["assignment"], row["student_id"]): row for row in csv.DictReader(file)}
    assert len(rows) == 6
    assert rows["numbers", "ada"]["last_name"] == "Lovelace, Lady"
    assert rows["numbers", "mallory"]["last_name"] == "'=1+1"
    assert (rows["numbers", "ben"]["score"], rows["numbers", "ben"]["max_score"]) == ("6.0", "8.0")


def test_no_kernel_was_started_and_solutions_were_out_of_reach(cycle):
    assert "kernel" not in cycle.said.lower()
    assert not list((cycle.folder / "submitted/mallory").rglob("numbers.ipynb.*"))
    assert stored(cycle, "ada", "numbers")["numbers/clamp"] == 3.0


def test_grading_again_gives_the_same(cycle):
    before = stored(cycle, "ben", "numbers")
    instructor("autograde numbers --student ben --force", cycle.folder, cycle.env)
    assert stored(cycle, "ben", "numbers") == before
