"""notebook, nbgrader init."""

import nbformat
import pytest


def edit(path, place, source):
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[place].source = source
    nbformat.write(notebook, path)


class TestNotebook:
    def test_writes_one_a_unit_into_the_course(self, grade, root, course):
        code, out, error = grade("notebook")
        assert (code, error) == (0, "")
        assert out == "notebooks/01_words.ipynb: written\nnotebooks/02_numbers.ipynb: written\n"
        cells = nbformat.read(root / "notebooks/01_words.ipynb", as_version=4).cells
        assert cells[2].source == course.exercises[0].stub.read_text()

    def test_again_there_is_nothing_to_do(self, grade):
        grade("notebook")
        assert grade("notebook") == (0, "All notebooks are up to date.\n", "")

    @pytest.mark.parametrize("name", ["numbers", "02_numbers"])
    def test_one_unit(self, grade, root, name):
        assert grade("notebook", name)[1] == "notebooks/02_numbers.ipynb: written\n"
        assert [path.name for path in root.glob("notebooks/*.ipynb")] == ["02_numbers.ipynb"]

    def test_work_is_kept_where_the_exercise_changes(self, grade, root, course):
        grade("notebook")
        edit(root / "notebooks/02_numbers.ipynb", 5, "my answer")
        solution = course.exercise("numbers/clamp").solution
        solution.write_text(solution.read_text().replace("A thermostat", "An oven"))
        code, out, _ = grade("notebook")
        assert code == 0
        assert out.startswith(
            "notebooks/02_numbers.ipynb, cell numbers-clamp: there is a new text for it, but you edited"
        )
        assert nbformat.read(root / "notebooks/02_numbers.ipynb", as_version=4).cells[5].source == "my answer"

    def test_unknown_unit_is_a_usage_error(self, grade):
        code, _, error = grade("notebook", "numbrs")
        assert code == 2
        assert "There is no unit `numbrs` with exercises. Did you mean `numbers`?" in " ".join(error.split())

    def test_exercise_is_no_unit(self, grade):
        code, _, error = grade("notebook", "numbers/clamp")
        assert code == 2
        assert "no unit `numbers/clamp`" in error


class TestNbgraderInit:
    def test_makes_the_folder_and_says_how_to_go_on(self, grade, tmp_path):
        code, out, error = grade("nbgrader", "init", str(tmp_path / "class"))
        assert (code, error) == (0, "")
        assert "source/numbers/numbers.ipynb: written" in out
        assert "nbgrader db student import students.csv; nbgrader generate_assignment words" in out
        assert (tmp_path / "class/nbgrader_config.py").is_file()

    def test_again_there_is_nothing_to_do(self, grade, tmp_path):
        grade("nbgrader", "init", str(tmp_path / "class"))
        assert grade("nbgrader", "init", str(tmp_path / "class")) == (
            0,
            "All notebooks are up to date.\n",
            "",
        )

    def test_one_unit_then_another(self, grade, tmp_path):
        grade("nbgrader", "init", str(tmp_path / "class"), "numbers")
        assert not (tmp_path / "class/source/words").exists()
        assert (
            grade("nbgrader", "init", str(tmp_path / "class"), "words")[1]
            == "source/words/words.ipynb: written\n"
        )

    def test_file_in_the_way_is_a_usage_error(self, grade, tmp_path):
        (tmp_path / "class").touch()
        code, _, error = grade("nbgrader", "init", str(tmp_path / "class"))
        assert code == 2
        assert "is a file. Name a folder." in " ".join(error.split())

    @pytest.mark.parametrize("words", [["nbgrader", "init"], ["nbgrader", "inti", "x"]])
    def test_what_cannot_be_meant_is_a_usage_error(self, grade, words):
        code, out, error = grade(*words)
        assert (code, out) == (2, "")
        assert "grade --help" in error
