"""A verdict as HTML: everything is told, and nothing of it can run."""

from html.parser import HTMLParser

import pytest

from autograder.verdict import Diagnosis
from autograder.views.html import Picture, fragment, section
from autograder.views.terminal import plain

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"

ALLOWED = set(
    "style section p span strong ul li div dl dt dd pre code figure img figcaption".split()
)  # no tag that runs, loads or leads anywhere


class Read(HTMLParser):
    """The tags of a document, their attributes, and its text."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(document)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "img":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data if "style" not in self.open else ""

    @property
    def words(self) -> str:
        return " ".join(self.text.split())


@pytest.fixture
def failed(check, verdict):
    return verdict(
        check(promise="A `first` promise"),
        check(
            "failed", "wrong_value", "A second promise", call="f(x)", got="1.5", expected="2.5", message="m"
        ),
        diagnosis=Diagnosis("swapped", "The bounds.\n\nWere `swapped`."),
        remarks=("It printed.",),
    )


def test_failed_check_is_told_whole_and_the_tags_are_balanced(exercise, failed):
    read = Read(section(exercise, failed))
    assert read.open == []
    assert read.words == (
        "✗ numbers/clamp A number kept between two bounds ✓ A first promise ✗ A second promise — another value "
        "the callf(x)came back1.5expected2.5 m What this looks like The bounds. Were swapped. Note: It printed. "
        "1 of 2 checks passed, 1 of 2 points."
    )


def test_marks_have_names_for_those_who_do_not_see_them(exercise, failed):
    attributes = Read(section(exercise, failed)).attributes
    assert ("aria-label", "passed") in attributes
    assert ("aria-label", "not as promised") in attributes


@pytest.mark.parametrize("where", ["call", "got", "expected", "message"])
def test_learners_text_never_becomes_a_tag(exercise, check, verdict, where):
    shown = verdict(check("failed", "wrong_value", **{"message": "m", where: SCRIPT}), check())
    read = Read(fragment(exercise, shown))
    assert set(read.tags) <= ALLOWED
    assert SCRIPT in read.text
    assert not [name for name, _ in read.attributes if name.startswith("on")]


def test_nothing_that_is_told_becomes_a_tag(exercise, check, verdict):
    shown = verdict(
        check("failed", SCRIPT, SCRIPT), remarks=(SCRIPT,), diagnosis=Diagnosis("m", SCRIPT), message=SCRIPT
    )
    picture = Picture(b"", f'"{SCRIPT}')
    read = Read(fragment(exercise, shown, picture, notes=[SCRIPT]))
    assert set(read.tags) <= ALLOWED
    assert not [name for name, _ in read.attributes if name.startswith("on")]


def test_control_characters_are_written_out(exercise, check, verdict):
    shown = verdict(check("failed", "wrong_value", got="a\x1b[31m\u202eb"), check())
    assert r"a\x1b[31m\u202eb" in Read(section(exercise, shown)).text


def test_hidden_check_shows_promise_and_status_only(exercise, check, verdict):
    shown = verdict(
        check("failed", "wrong_value", "Secret inputs", hidden=True, got="1.25", expected="7.5"), check()
    )
    read = Read(section(exercise, shown))
    assert "Secret inputs — another value" in read.words
    assert "7.5" not in read.text
    assert "1.25" not in read.text


def test_picture_stands_in_the_page_with_its_words(exercise, check, verdict):
    read = Read(section(exercise, verdict(check()), Picture(b"\x89PNG", "Two curves.")))
    assert ("src", "data:image/png;base64,iVBORw==") in read.attributes
    assert ("alt", "Two curves.") in read.attributes


def test_nothing_is_loaded_from_anywhere(exercise, failed):
    page = fragment(exercise, failed)
    assert "url(" not in page
    assert "@import" not in page
    assert "http" not in page


def test_plain_text_tells_the_same(failed):
    assert plain(failed).splitlines()[:3] == [
        "  ✓ A `first` promise",
        "  ✗ A second promise — another value",
        "      the call   f(x)",
    ]
    assert plain(failed).endswith("1 of 2 checks passed, 1 of 2 points.")
    assert "\x1b" not in plain(failed)
