"""What a sandboxed process may read: Python, its packages, the engine; not what lies around them."""

from __future__ import annotations

import os
import site
import sys
from pathlib import Path

import pytest

import autograder
from autograder.errors import GraderError, UsageError
from autograder.sandbox import Level, Policy, environment, parse_level, policy, server, survey


def is_readable(path: Path | str) -> bool:
    return any(Path(path).resolve().is_relative_to(place) for place in policy().readable)


def test_python_packages_and_engine_are_readable() -> None:
    for path in (os.__file__, site.getsitepackages()[0], Path(autograder.__file__).parent):
        assert is_readable(path)


def test_nothing_else_is() -> None:
    around = Path(autograder.__file__).parents[1]
    for path in (
        "/",
        "/etc/passwd",
        "/root",
        "/home",
        "/tmp",
        "/proc",
        "/var",
        around,
        around / "solutions",
        __file__,
    ):
        if not Path(path).resolve().is_relative_to(Path(sys.prefix).resolve()):
            assert not is_readable(path)


def test_a_course_on_the_path_is_not_readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    assert str(tmp_path) not in policy().readable


def test_no_folder_is_named_twice() -> None:
    places = policy().readable
    assert len(set(places)) == len(places)
    assert "/" not in places


def test_extra_folders_and_what_is_hidden_in_them(tmp_path: Path) -> None:
    inside, outside = tmp_path / "extra" / "solutions", tmp_path / "solutions"
    for folder in (inside, outside):
        folder.mkdir(parents=True)
    found = policy(extra=[tmp_path / "extra"], hidden=[inside, outside, tmp_path / "extra" / "nothing"])
    assert str(tmp_path / "extra") in found.readable
    assert found.hidden == (str(inside),)  # the others cannot be seen as it is


def test_around_what_is_hidden(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "packages"
    secret = packages / "course" / "solutions"
    secret.mkdir(parents=True)
    for name in ("numpy", "course/exercises"):
        (packages / name).mkdir()
    (packages / "module.py").touch()
    (packages / "link").symlink_to(packages / "course")
    (tmp_path / "other").mkdir()
    (tmp_path / "lib64").symlink_to(tmp_path / "lib")
    places = tuple(str(tmp_path / name) for name in ("lib", "lib64", "other"))
    found = Policy(places, (str(secret),)).around_hidden()
    around = {str(packages / name) for name in ("course/exercises", "module.py", "numpy")}
    assert set(found.readable) == {*around, str(tmp_path / "other")}
    assert set(found.listed) == {*places[:2]}
    assert Policy(places).around_hidden() == Policy(places)


@pytest.mark.parametrize(
    ("text", "level"), [("full", Level.FULL), ("process", Level.PROCESS), (None, None), ("", None)]
)
def test_parse_level(text: str | None, level: Level | None) -> None:
    assert parse_level(text) is level


def test_parse_level_of_another_word() -> None:
    with pytest.raises(UsageError) as error:
        parse_level("strong")
    assert str(error.value) == "`strong` is not an isolation level. Use one of: full, restricted, process."


def test_survey_in_a_process_with_threads() -> None:
    """The process that runs these tests has threads, as a notebook's kernel has; it must not fork."""
    import threading

    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        if sys.platform == "linux":
            with pytest.raises(GraderError, match="The fork server has more than one thread"):
                server.assert_forkable()
        assert survey("process").level is Level.PROCESS
        with pytest.raises(UsageError, match="Isolation `none` is for live objects in a notebook"):
            survey("none")
    finally:
        done.set()
        thread.join()


def test_survey_of_a_level_that_is_not_the_strongest_names_what_it_lacks() -> None:
    assert survey("process").missing == ("namespaces", "Landlock", "seccomp")


def test_environment_is_an_allow_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_ADDOPTS", "--collect-only")
    monkeypatch.setenv("PYTHONPATH", "/tmp")
    monkeypatch.setenv("XLA_FLAGS", "--xla_nothing")
    monkeypatch.setenv("JAX_ENABLE_X64", "1")
    monkeypatch.setenv("LD_PRELOAD", "")
    monkeypatch.setenv("LANG", "C.UTF-8")
    found = environment()
    assert not {"PYTEST_ADDOPTS", "PYTHONPATH", "JAX_ENABLE_X64", "LD_PRELOAD"} & set(found)
    assert "--xla_nothing" not in found["XLA_FLAGS"]
    assert found["LANG"] == "C.UTF-8"
    assert found["JAX_PLATFORMS"] == "cpu"
