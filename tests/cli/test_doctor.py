"""What this machine has, and what it lacks."""

from types import SimpleNamespace

import pytest

from autograder.cli import doctor
from autograder.errors import GraderError


@pytest.fixture(autouse=True)
def machine(monkeypatch):
    """A machine that is well: one device, full isolation."""
    monkeypatch.setattr(doctor, "_devices", lambda: (["cpu:0 cpu"], None))
    monkeypatch.setattr("autograder.sandbox.survey", lambda: SimpleNamespace(level="full", missing=()))


def test_well_machine_is_exit_code_0(grade):
    code, out, error = grade("doctor")
    assert (code, error) == (0, "")
    for name in ("Python", "jax", "jaxlib", "numpy", "chex", "pytest", "cpu:0 cpu", "✓ full", "Plain Python"):
        assert name in out


def test_missing_package_is_exit_code_3(grade, monkeypatch):
    monkeypatch.setattr(doctor, "_version", lambda name: None if name == "chex" else "1.0")
    code, out, _ = grade("doctor")
    assert code == 3
    assert "chex    not installed" in out
    assert "✗ chex is not installed." in out


def test_weaker_isolation_names_what_is_missing(grade, monkeypatch):
    survey = SimpleNamespace(level="restricted", missing=("user namespaces: not permitted",))
    monkeypatch.setattr("autograder.sandbox.survey", lambda: survey)
    code, out, _ = grade("doctor")
    assert code == 0
    assert "! restricted" in out
    assert "✗ missing: user namespaces: not permitted" in out


def test_no_isolation_at_all_is_exit_code_3(grade, monkeypatch):
    def survey():
        raise GraderError("No process comes up.")

    monkeypatch.setattr("autograder.sandbox.survey", survey)
    code, out, _ = grade("doctor")
    assert code == 3
    assert "✗ No process comes up." in out


def test_outside_a_course_is_no_illness(grade, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, _ = grade("doctor")
    assert code == 0
    assert "There is no course.toml in" in out


def test_course_that_is_asked_for_must_be_there(grade, tmp_path):
    assert grade("doctor", "--course", str(tmp_path))[0] == 2


def test_jax_that_does_not_work_says_its_last_line(monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(doctor, "_DEVICES", "raise ImportError('no jaxlib here')")
    assert doctor._devices() == ([], "jax can't be used: ImportError: no jaxlib here")
