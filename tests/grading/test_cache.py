"""The cache: what is kept comes back whole or not at all, and its key holds everything that matters."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from courses import ANSWER, write_course

from autograder.checking import Outcome
from autograder.course import Exercise, Limits
from autograder.grading import cache as caches
from autograder.grading.cache import Cache, cache_folder, digest
from autograder.grading.known import kept_outcomes
from autograder.grading.material import load_material, make_inputs
from autograder.grading.observing import Task
from autograder.grading.trusted import Trusted
from autograder.observation import Failure, Frame, Observation
from autograder.program import Program
from autograder.sandbox import Level
from autograder.verdict import Status


def test_round_trip(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.get("a") is None
    cache.put("a", b"content")
    assert cache.get("a") == b"content"
    assert cache.get("b") is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"content")
    (tmp_path / "observations" / "a").write_bytes(damage)
    assert cache.get("a") is None


def test_one_flipped_bit_is_damage(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"content")
    path = tmp_path / "observations" / "a"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert cache.get("a") is None


def test_entries_are_private_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    Cache(tmp_path).put("a", b"content")
    folder = tmp_path / "observations"
    assert [path.name for path in folder.iterdir()] == ["a"]
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "a").stat().st_mode & 0o077 == 0


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.put("a", b"content")
    assert cache.get("a") is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "observations").write_text("a file is in the way")
    cache = Cache(tmp_path)
    cache.put("a", b"content")
    assert cache.get("a") is None


def test_cache_folder_is_made_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "new"))
    folder = cache_folder()
    assert folder == tmp_path / "new" / "autograder"
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_folder_that_others_can_write_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))
    (tmp_path / "autograder").mkdir()
    (tmp_path / "autograder").chmod(mode)
    assert cache_folder() is None


def test_a_folder_of_another_user_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))
    assert cache_folder() is not None
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert cache_folder() is None


def test_a_file_in_the_place_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "autograder").write_text("")
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path))
    assert cache_folder() is None


def test_digest_tells_lists_of_parts_apart() -> None:
    lists = [[], [""], ["", ""], ["ab"], ["a", "b"], ["", "ab"], ["ab", ""], ["ba"]]
    assert len({digest(parts) for parts in lists}) == len(lists)
    assert digest([b"ab"]) == digest(["ab"])


def test_no_program_reads_what_is_recorded_here_or_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages" / "autograder_course"
    monkeypatch.setattr(caches, "installed_root", lambda: installed)
    private = caches.private_folders(tmp_path, tmp_path / "cache")
    assert set(private) == {
        tmp_path / "solutions",
        tmp_path / "recorded",
        installed / "solutions",
        installed / "recorded",
        tmp_path / "cache" / "observations",
    }
    monkeypatch.setattr(caches, "installed_root", lambda: None)
    assert caches.private_folders(tmp_path, None) == [tmp_path / "solutions", tmp_path / "recorded"]


class NoStarter:
    level = Level.FULL
    missing = ()


def key_of(
    exercise: Exercise, *, seed: int = 0, source: bytes = b"x", filename: str = "answer.py", **limits: int
) -> str:
    material = load_material(exercise)
    part = material.visible
    task = Task(part, make_inputs(exercise, part, seed), replace(Limits(), **limits))
    trusted = Trusted(NoStarter(), Cache(None))  # type: ignore[arg-type]
    return trusted.key(task, Program(filename, source), seed)


def test_the_key_changes_with_everything_that_matters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "unit/answer": ANSWER,
        "other/answer": ANSWER,  # the same files elsewhere: other inputs, since these depend on the exercise's id
        "unit/probes": {**ANSWER, "probes.py": ANSWER["probes.py"] + "\n# another\n"},
    }
    answer, probes, other = write_course(tmp_path, files).exercises
    keys = [
        key_of(answer),
        key_of(other),
        key_of(probes),
        key_of(answer, seed=1),
        key_of(answer, source=b"y"),
        key_of(answer, filename="other.py"),
        key_of(answer, cpu=1),
        key_of(answer, memory=1),
        key_of(answer, output=1),
        key_of(answer, result=1),
    ]
    monkeypatch.setattr(NoStarter, "level", Level.RESTRICTED)
    keys.append(key_of(answer))
    assert len(set(keys)) == len(keys)
    monkeypatch.undo()
    assert key_of(answer) == keys[0]


def test_the_key_changes_with_versions_and_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    try:
        before = caches.platform_digest()
        caches.platform_digest.cache_clear()
        monkeypatch.setattr(caches.metadata, "version", lambda name: "9.9")
        other_versions = caches.platform_digest()
        monkeypatch.undo()
        caches.platform_digest.cache_clear()
        monkeypatch.setattr(caches, "_processor", lambda: "another one")
        other_processor = caches.platform_digest()
        monkeypatch.undo()
        caches.platform_digest.cache_clear()
        monkeypatch.setattr(caches, "__file__", str(tmp_path / "autograder" / "grading" / "cache.py"))
        (tmp_path / "autograder" / "views").mkdir(parents=True)
        (tmp_path / "autograder" / "checking.py").write_text("1")
        (tmp_path / "autograder" / "views" / "text.py").write_text("1")
        engine = caches.platform_digest()
        (tmp_path / "autograder" / "views" / "text.py").write_text("2")  # a view changes no observation
        caches.platform_digest.cache_clear()
        other_view = caches.platform_digest()
        (tmp_path / "autograder" / "checking.py").write_text("2")
        caches.platform_digest.cache_clear()
        other_engine = caches.platform_digest()
    finally:
        caches.platform_digest.cache_clear()
    assert len({before, other_versions, other_processor, engine, other_engine}) == 5
    assert engine == other_view


OUTCOMES = {
    "squared": {
        "check_a": Outcome(Status.FAILED, "wrong_value", "m", "g", "e", ("a", "b"), (1e-5, 1e-6)),
        "check_b": Outcome(
            Status.RAISED,
            "exception",
            reads=("b",),
            observation=Observation(
                "raised", reason="exception", failure=Failure("X", "m", (Frame("f", 1),))
            ),
        ),
        "check_c": Outcome(Status.PASSED),
    }
}


def test_outcomes_are_found_out_once(tmp_path: Path) -> None:
    calls = []

    def find_out() -> object:
        calls.append(1)
        return OUTCOMES

    cache = Cache(tmp_path)
    for _ in range(2):
        assert kept_outcomes(cache, "key", find_out) == OUTCOMES  # type: ignore[arg-type]
    assert len(calls) == 1
    kept_outcomes(cache, "other", find_out)  # type: ignore[arg-type]
    assert len(calls) == 2


def test_outcomes_that_are_too_much_are_not_kept(tmp_path: Path) -> None:
    many = {f"mistake_{i}": OUTCOMES["squared"] for i in range(1000)}
    assert kept_outcomes(Cache(tmp_path), "key", lambda: many) == many


def test_outcomes_of_another_form_are_found_out_again(tmp_path: Path) -> None:
    from autograder.wire import encode

    cache = Cache(tmp_path)
    for other in (None, [], {"squared": 1}, {"squared": {"check_a": {"status": "no such"}}}):
        cache.put("key", encode(other))
        assert kept_outcomes(cache, "key", lambda: OUTCOMES) == OUTCOMES
