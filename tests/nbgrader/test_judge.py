"""The grader that a process keeps between notebooks."""

import pytest

from autograder.errors import UsageError
from autograder.nbgrader import judge


class FakeGrader:
    made = ()
    level = "full"

    def __init__(self, course, *, isolation, ahead):
        assert not ahead  # nobody waits
        self.isolation, self.isolation_missing = type(self).level, ("namespaces",)
        self.closed = False
        type(self).made += (self,)

    def close(self):
        self.closed = True


@pytest.fixture(autouse=True)
def held(monkeypatch):
    held = judge._Held()
    monkeypatch.setattr(judge, "_HELD", held)
    monkeypatch.setattr(judge, "Grader", FakeGrader)
    monkeypatch.setattr(FakeGrader, "made", ())
    yield held
    held.timer.cancel()


def use(course, isolation=None, unsafe=False):
    with judge.class_grader(course, isolation, unsafe=unsafe) as grader:
        return grader


def test_is_kept_for_the_next_notebook(tiny):
    assert use(tiny) is use(tiny)
    assert len(FakeGrader.made) == 1


def test_is_made_anew_for_another_level_and_the_old_one_is_closed(tiny):
    first = use(tiny)
    assert use(tiny, "restricted") is not first
    assert first.closed


def test_is_closed_when_idle(tiny, held, monkeypatch):
    monkeypatch.setattr(judge, "_IDLE", 0.01)
    grader = use(tiny)
    held.timer.join()
    assert grader.closed
    assert use(tiny) is not grader


def test_is_not_closed_while_at_work(tiny, held):
    use(tiny)
    with judge.class_grader(tiny, None, unsafe=False) as grader:
        assert held.lock.locked()
        assert held.timer.finished.is_set()
    assert not grader.closed


@pytest.mark.parametrize("level", ["process", "none"])
def test_weak_isolation_is_refused_unless_allowed(tiny, monkeypatch, level):
    monkeypatch.setattr(FakeGrader, "level", level)
    with pytest.raises(UsageError, match=r"c\.GradeInSandbox\.unsafe = True"):
        use(tiny)
    assert use(tiny, unsafe=True).isolation == level
