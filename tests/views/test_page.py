"""The page: one file that shows the progress, each graded exercise and what comes next; nothing in it can run."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from autograder.verdict import Diagnosis, Reason, Verdict
from autograder.views.html import Picture
from autograder.views.outline import Place
from autograder.views.page import Surroundings, render

from .test_html import ALLOWED, SCRIPT, Read

TAGS = ALLOWED | set("html head meta title body a header h1 h2 h3 h4 main article ol footer svg rect".split())
PLACES = {
    "words/count_vowels": Place(passed=True, tried=True),
    "numbers/running_total": Place(),
    "numbers/clamp": Place(tried=True, hints=1),
}


class Document(Read):
    """A page as it is read; the tags that have no end are no open ones."""

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag == "meta":
            self.open.pop()

    def all_of(self, attribute: str) -> list[str]:
        return [value for name, value in self.attributes if name == attribute]


@pytest.fixture
def failed(check, verdict):
    return verdict(
        check(promise="A `first` promise"),
        check("failed", "wrong_value", "A second", call="f(x)", got="1.5", expected="2.5", message="m"),
        diagnosis=Diagnosis("swapped", "The bounds were `swapped`."),
    )


@pytest.fixture
def untouched(check, verdict):
    def make(name):
        return verdict(
            check("not_attempted", "untouched", "A promise of one untouched"),
            id=name,
            status="not_attempted",
            reason=Reason.UNTOUCHED,
        )

    return make


@pytest.fixture
def read(course, whole):
    def make(*exercises, places=PLACES, **more):
        return Document(render(course, whole(*exercises), Surroundings(places, **more)))

    return make


def test_one_failed_exercise_is_told_whole(read, failed, exercise):
    page = read(failed, following=exercise)
    assert page.open == []
    assert page.words == (
        "Plain Python, a tiny course – results To the results Plain Python, a tiny course 1 of 3 exercises passed "
        "Progress Words 1 of 1 passed Numbers 0 of 2 passed ○ running_total ✗ clamp "
        "Results ✗ numbers/clamp A number kept between two bounds ✓ A first promise ✗ A second — another value "
        "the callf(x)came back1.5expected2.5 m What this looks like The bounds were swapped. "
        "1 of 2 checks passed, 1 of 2 points. "
        f"Hints you took: 1 of {len(exercise.hints)} {exercise.hints[0].replace('`', '')} "
        "What comes next numbers/clamp A number kept between two bounds "
        "Edit exercises/02_numbers/clamp.py, then run grade numbers/clamp. "
        f"Stuck? grade hint numbers/clamp gives hint 2 of {len(exercise.hints)}. "
        "Graded with seed 0. Isolation: full."
    )


def test_headings_have_no_gaps_and_the_page_has_its_landmarks(read, failed, untouched, exercise):
    page = read(failed, untouched("numbers/running_total"), following=exercise)
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= sooner + 1 for sooner, later in pairwise(levels))
    assert [tag for tag in page.tags if tag in ("header", "main", "footer")] == ["header", "main", "footer"]
    assert ("lang", "en") in page.attributes


def test_links_lead_to_places_on_the_page(read, failed):
    page = read(failed)
    ids = page.all_of("id")
    assert len(ids) == len(set(ids))
    assert page.all_of("href") == ["#results", "#numbers-clamp"]
    assert {link[1:] for link in page.all_of("href")} <= set(ids)


def test_bars_are_as_long_as_the_progress(read, failed):
    done = [float(width) for width in read(failed).all_of("width")[1::2]]  # each after its whole bar
    assert done == [33.33, 100.0, 0.0]  # of all, of Words and of Numbers


def test_progress_is_over_the_places_only(read, failed):
    page = read(failed, places={"numbers/clamp": Place(tried=True)}, own=False)
    assert "0 of 1 exercise passed Progress Numbers 0 of 1 passed ✗ clamp Results" in page.words
    assert "Words" not in page.words
    assert "What comes next" not in page.words


def test_several_have_a_summary_and_what_was_not_started_is_only_named(read, failed, untouched):
    page = read(failed, untouched("numbers/running_total"))
    assert "Results 1 of" not in page.words
    assert "Results 0 of 2 exercises passed, 1 of 3 points." in page.words
    assert "Not started yet numbers/running_total The running total of a list" in page.words
    assert "A promise of one untouched" not in page.words


def test_one_not_started_is_shown_with_its_promises(read, untouched):
    page = read(untouched("numbers/clamp"))
    assert "A promise of one untouched" in page.words
    assert "Not started yet: 0 of 1 points." in page.words


def test_ungraded_is_no_number(read, failed, check, verdict):
    page = read(failed, verdict(check("ungraded", Reason.GRADER_ERROR), id="numbers/running_total"))
    assert "0 of 2 exercises passed; 1 could not be graded." in page.words


def test_passed_says_what_was_learned(read, check, verdict, exercise):
    assert f"What you learned: {exercise.learned.replace('`', '')}" in read(verdict(check())).words


def test_last_of_all_says_so(read, check, verdict):
    assert "Nothing is left: every exercise of the course is passed." in read(verdict(check())).words


def test_hints_not_taken_are_not_in_the_page(read, failed, exercise):
    page = read(failed)
    assert exercise.hints[0].replace("`", "") in page.words
    assert exercise.hints[1].replace("`", "") not in page.words


def test_all_hints_taken_can_be_seen_again(read, failed, exercise):
    places = {**PLACES, exercise.id: Place(hints=len(exercise.hints))}
    assert (
        "grade hint numbers/clamp shows the hints again."
        in read(failed, places=places, following=exercise).words
    )


def test_picture_is_in_the_file(read, failed):
    page = read(failed, pictures={"numbers/clamp": Picture(b"\x89PNG", "Two curves.")})
    assert page.all_of("src") == ["data:image/png;base64,iVBORw=="]
    assert page.all_of("alt") == ["Two curves."]


def test_picture_that_failed_says_so_where_it_would_stand(read, failed):
    page = read(failed, pictures={"numbers/clamp": "The picture could not be drawn: no fonts."})
    assert page.all_of("src") == []
    assert "1 of 2 points. The picture could not be drawn: no fonts. Hints" in page.words


def test_isolation_that_is_not_whole_is_told(course, whole, failed):
    document = render(course, whole(failed, isolation="process", missing=["Landlock"]), Surroundings(PLACES))
    assert "Isolation: process; missing here: Landlock." in document


@pytest.mark.parametrize("where", ["call", "got", "expected", "message", "promise", "reason"])
def test_text_of_a_check_never_becomes_a_tag(read, check, verdict, where):
    shown = verdict(check("failed", **{"reason": "wrong_value", "message": "m", where: SCRIPT}), check())
    assert harmless(read(shown))


def test_no_other_text_becomes_a_tag(course, whole, check, verdict):
    shown = verdict(
        check("failed", "wrong_value"),
        remarks=(SCRIPT,),
        diagnosis=Diagnosis(SCRIPT, SCRIPT),
        message=SCRIPT,
        status="failed",
    )
    units = tuple(
        replace(
            unit,
            title=f"</style>{SCRIPT}",
            exercises=tuple(
                replace(item, title=f"</title>{SCRIPT}", hints=(SCRIPT,), learned=SCRIPT)
                for item in unit.exercises
            ),
        )
        for unit in course.units
    )
    hostile = replace(course, title=f"</title>{SCRIPT}", units=units)
    around = Surroundings(PLACES, {"numbers/clamp": SCRIPT}, hostile.exercises[0])
    assert harmless(Document(render(hostile, Verdict("", 0, SCRIPT, (SCRIPT,), (shown,)), around)))


def harmless(page: Document) -> bool:
    assert set(page.tags) <= TAGS
    assert SCRIPT in page.text
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert all(link.startswith("#") for link in page.all_of("href"))
    return True


def test_a_policy_forbids_scripts_and_the_network(read, failed):
    (policy,) = [text for text in read(failed).all_of("content") if "default-src" in text]
    assert policy == (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere(course, whole, failed):
    document = render(course, whole(failed), Surroundings(PLACES))
    assert not re.search(r"https?:|url\(|@import|srcset|<link", document)


def test_text_that_is_no_unicode_can_be_written(course, whole, check, verdict):
    shown = verdict(check("failed", "wrong_value", got="\ud800", message="\udfff"), check())
    assert rb"\ud800" in render(course, whole(shown), Surroundings(PLACES)).encode()


@pytest.mark.parametrize(
    ("place", "words"),
    [(Place(passed=True), "passed"), (Place(tried=True), "tried"), (Place(), "not attempted yet")],
)
def test_marks_of_the_progress_have_names(read, failed, place, words):
    page = read(failed, places={"numbers/clamp": place})
    assert page.all_of("aria-label")[0] == words
