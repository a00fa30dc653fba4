"""What holds for every command: errors, exit codes, help, light imports."""

import os
import signal
import subprocess
import sys

import pytest
from courses import TINY

from autograder import __version__


def test_usage_error_is_one_message_and_exit_code_2(grade):
    assert grade("numbers/clam") == (
        2,
        "",
        "There is no exercise or unit `numbers/clam`. Did you mean `numbers/clamp`?\n",
    )


def test_misspelt_command_is_recognised(grade):
    code, _, error = grade("hnt")
    assert code == 2
    assert "Did you mean the command `grade hint`?" in error


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--nope"], "Unknown option: --nope. `grade --help` shows how it is used."),
        (["--seed", "x"], 'Invalid value for --seed: unable to convert "x" into int. `grade --help`'),
        (["hint", "a", "b"], "`grade --help` shows how it is used."),
        (["--jobs", "0", "clamp"], "--jobs 0: write a number from 1."),
        (["--all", "clamp"], "--all grades every exercise, and names choose some. Use one or the other."),
        (
            ["--course", "/nowhere", "list"],
            "There is no course.toml in /nowhere. Name the course's folder: --course DIR.",
        ),
        (["solution"], "`grade --help` shows how it is used."),
        (
            ["hint", "numbers"],
            "`numbers` is a whole unit. Name one exercise of it, as in `numbers/running_total`.",
        ),
    ],
)
def test_wrong_usage_says_what_to_do(grade, words, message):
    code, out, error = grade(*words)
    assert code == 2
    assert out == ""
    assert message in " ".join(error.split())
    assert "Traceback" not in error


def test_outside_a_course_says_where_to_go(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, error = grade("list")
    assert code == 2
    assert "Go to the course's folder, or name it: --course DIR." in " ".join(error.split())


def test_broken_course_toml_names_the_key(grade, root):
    (root / "course.toml").write_text("title = 3\n")
    code, _, error = grade("list")
    assert code == 2
    assert "`title` is 3; write a text in quotes." in " ".join(error.split())


def test_fault_of_ours_is_short_and_exit_code_3(grade, grader, answer):
    answer("numbers/clamp", "bug")
    code, _, error = grade("clamp")
    assert code == 3
    assert error.startswith("ZeroDivisionError: a bug of ours\nThis is a fault of the grader, not yours.")
    assert "Traceback" not in error


def test_fault_of_ours_shows_its_traceback_when_asked(grade, grader, answer, monkeypatch):
    monkeypatch.setenv("GRADE_DEBUG", "1")
    answer("numbers/clamp", "bug")
    assert "Traceback" in grade("clamp")[2]


def test_interrupt_is_exit_code_130(grade, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("autograder.cli.learner.open_desk", interrupt)
    assert grade("list")[0] == 130


@pytest.mark.parametrize(
    "words", [["--course", ".", "list"], ["list", "--course", "."], ["--course=.", "list"]]
)
def test_course_may_stand_before_or_after_the_command(grade, words):
    code, out, _ = grade(*words)
    assert code == 0
    assert "Plain Python, a tiny course" in out


def test_commands_named_from_elsewhere_carry_the_course(grade, root, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "`grade hint numbers/clamp --course course`" in grade("hint", "clamp", "--course", "course")[1]


def test_version(grade):
    assert grade("--version") == (0, f"{__version__}\n", "")


def test_help_lists_commands_in_groups_and_fits(grade, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = grade("--help")
    assert code == 0
    assert out.startswith("Usage: grade [WHAT...] [OPTIONS]")
    for command in "watch list hint show solution reset doctor new build validate".split():
        assert f"\n  {command} " in out
    assert (
        out.index("Commands\n")
        < out.index("  list ")
        < out.index("Commands for authors\n")
        < out.index("  build ")
    )
    assert max(map(len, out.split("\n"))) <= 80
    assert out.isascii()


@pytest.mark.parametrize("command", "watch list hint show solution reset doctor new build validate".split())
def test_every_command_has_help_and_takes_a_course(grade, command):
    code, out, _ = grade(command, "--help")
    assert code == 0
    assert out.startswith(f"Usage: grade {command} ")
    assert "--course DIR" in out


LIGHT = """
import sys
from autograder.cli import main
code = main(sys.argv[1:])
heavy = sorted({name.split(".")[0] for name in sys.modules} & {"jax", "jaxlib", "numpy", "chex", "pytest", "msgpack"})
print("HEAVY", heavy, code)
"""


@pytest.mark.parametrize(
    "words", [["list"], ["hint"], ["--help"], ["show"], ["hint", "--help"], ["solution", "clamp"]]
)
def test_light_commands_import_nothing_heavy(root, words):
    command = [sys.executable, "-c", LIGHT, *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, check=True)
    assert "HEAVY [] " in done.stdout


def test_command_runs_as_a_program_in_plain_ascii(root):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "NO_COLOR": "1"}
    command = [sys.executable, "-c", "from autograder.cli import main; raise SystemExit(main())", "list"]
    done = subprocess.run(command, capture_output=True, cwd=root, env=environment, check=True)
    assert done.stdout.isascii()
    assert b"0 of 3 exercises passed" in done.stdout
    assert b"\x1b" not in done.stdout


INTERRUPTED = """
import os, signal, sys

class WhileImporting:
    def find_spec(self, name, *_):
        if name == "autograder.cli":
            os.kill(os.getpid(), signal.SIGINT)

# Whoever runs this test may itself have been started without Ctrl-C.
signal.signal(signal.SIGINT, signal.SIG_IGN if "nohup" in sys.argv else signal.default_int_handler)
sys.meta_path.insert(0, WhileImporting())
import autograder.command
print("imported")
"""


@pytest.mark.skipif(os.name != "posix", reason="an interrupt is no signal elsewhere")
@pytest.mark.parametrize(("words", "code", "out"), [([], -signal.SIGINT, ""), (["nohup"], 0, "imported\n")])
def test_interrupt_before_the_command_is_there_ends_it_without_a_word(words, code, out):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, out, "")


def test_tests_leave_the_tiny_course_alone():
    assert not (TINY / ".grade").exists()
