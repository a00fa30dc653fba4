"""The graders that a process keeps between notebooks."""

import pytest

from autograder.errors import UsageError
from autograder.nbgrader import judge


class FakeGraders:
    made = ()
    level = "full"

    def __init__(self, course, *, isolation, jobs):
        assert 1 <= jobs <= 4
        self.isolation, self.isolation_missing = type(self).level, ("namespaces",)
        self.closed = False
        type(self).made += (self,)

    def close(self):
        self.closed = True


@pytest.fixture(autouse=True)
def held(monkeypatch):
    held = judge._Held()
    monkeypatch.setattr(judge, "_HELD", held)
    monkeypatch.setattr(judge, "Graders", FakeGraders)
    monkeypatch.setattr(FakeGraders, "made", ())
    yield held
    held.timer.cancel()


def use(course, isolation=None, unsafe=False):
    with judge.class_graders(course, isolation, unsafe=unsafe) as graders:
        return graders


def test_is_kept_for_the_next_notebook(tiny):
    assert use(tiny) is use(tiny)
    assert len(FakeGraders.made) == 1


def test_is_made_anew_for_another_level_and_the_old_one_is_closed(tiny):
    first = use(tiny)
    assert use(tiny, "restricted") is not first
    assert first.closed


def test_is_closed_when_idle(tiny, held, monkeypatch):
    monkeypatch.setattr(judge, "_IDLE", 0.01)
    graders = use(tiny)
    held.timer.join()
    assert graders.closed
    assert use(tiny) is not graders


def test_is_not_closed_while_at_work(tiny, held):
    use(tiny)
    with judge.class_graders(tiny, None, unsafe=False) as graders:
        assert held.lock.locked()
        assert held.timer.finished.is_set()
    assert not graders.closed


@pytest.mark.parametrize("level", ["process", "none"])
def test_weak_isolation_is_refused_unless_allowed(tiny, monkeypatch, level):
    monkeypatch.setattr(FakeGraders, "level", level)
    with pytest.raises(UsageError, match=r"c\.GradeInSandbox\.unsafe = True"):
        use(tiny)
    assert use(tiny, unsafe=True).isolation == level
