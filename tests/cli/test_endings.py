"""However a command is ended, it ends in good order."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from autograder.cli.endings import in_good_order

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """Where tests are run in the background, or under `nohup`, some of them are ignored; here they are not."""
    before = {number: signal.getsignal(number) for number in ENDINGS}
    for number in ENDINGS:
        signal.signal(number, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def end_by(number: signal.Signals, cleaned: list[bool]) -> None:
    with in_good_order():
        try:
            signal.raise_signal(number)
        finally:
            for other in ENDINGS:
                signal.raise_signal(other)
            cleaned.append(True)


def test_interrupt_ends_once_and_the_clean_up_is_not_interrupted() -> None:
    cleaned: list[bool] = []
    with pytest.raises(KeyboardInterrupt):
        end_by(signal.SIGINT, cleaned)
    assert cleaned == [True]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_other_endings_are_exit_codes(number: signal.Signals) -> None:
    cleaned: list[bool] = []
    with pytest.raises(SystemExit) as ended:
        end_by(number, cleaned)
    assert (ended.value.code, cleaned) == (128 + number, [True])


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with in_good_order():
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_handlers_are_put_back() -> None:
    before = [signal.getsignal(number) for number in ENDINGS]
    with in_good_order():
        assert signal.getsignal(signal.SIGTERM) is not before[1]
    assert [signal.getsignal(number) for number in ENDINGS] == before
