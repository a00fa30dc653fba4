"""The page on a class in Chromium: sorted, searched, without script, on a phone, in the dark, on paper, attacked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from looking import ATTACKS, ROOT, SCHEMES, WIDTHS, asked_of_others, keep, sideways
from playwright.sync_api import Page
from synthetic import made_up

from autograder.classroom.handed import Skipped
from autograder.classroom.report import Report, total_score
from autograder.course import Course, load
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Status
from autograder.views.classroom import feedback_page
from autograder.views.report import report_page, row

AMOUNT = 30
PROVOKE = """for (const place of document.querySelectorAll("body *"))
    for (const event of ["focus", "mouseover", "load", "error"]) place.dispatchEvent(new Event(event))"""
TABLE_AND_PICTURE = ("<text", "<button", "<span>", "<a href", "<td")


@pytest.fixture(scope="module")
def course() -> Course:
    return load(ROOT)


@pytest.fixture(scope="module")
def report(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on a class that did all of the course."""
    return written(course, tmp_path_factory.mktemp("class"), dict(made_up(course.exercises, AMOUNT)))


def written(
    course: Course, folder: Path, verdicts: dict[str, dict[str, ExerciseVerdict]], aside: str = "eve.zip"
) -> Path:
    """Writes the page on a class with these verdicts by learner and exercise."""
    exercises = course.exercises[: max(len(found) for found in verdicts.values())]
    added, rows, totals = Report(exercises), [], []
    for name, found in verdicts.items():
        added.add(name, found)
        totals.append(total_score(found.values()))
        rows.append(row(name, "feedback/page.html", totals[-1], found, exercises))
    document = {"course": course.title, **added.document([Skipped(aside, aside)])}
    path = folder / "report.html"
    path.write_text(report_page(document, rows, exercises, totals), encoding="utf-8")
    return path


def column(page: Page, place: int) -> list[str]:
    """What is shown in a column of the table, from top to bottom."""
    shown = "row => row.checkVisibility()"
    return page.evaluate(
        f"Array.from(document.getElementById('c-table').tBodies[0].rows).filter({shown})"
        f".map(row => row.cells[{place}].textContent)"
    )


def order(page: Page, place: int) -> str | None:
    return page.locator("#c-table thead th").nth(place).get_attribute("aria-sort")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", WIDTHS)
def test_class_page_can_be_read_by_everybody(
    report: Path, look: Callable[..., Page], device: str, scheme: str
) -> None:
    page = look(report, WIDTHS[device], scheme)
    for folded in page.locator("details").all()[:3]:
        folded.evaluate("it => { it.open = true }")
    keep(page, f"class-{device}-{scheme}")
    found = Axe().run(page, options={"resultTypes": ["violations", "incomplete"]})
    assert found.violations_count == 0, found.generate_report()
    undecided = [node["html"] for item in found.response["incomplete"] for node in item["nodes"]]
    # The picture's words are told by its label; turned headings and what is scrolled away, axe cannot see.
    assert [html for html in undecided if not html.startswith(TABLE_AND_PICTURE)] == []
    assert sideways(page) == 0
    assert asked_of_others(page) == []


@pytest.mark.parametrize("place", [1, 5])
def test_points_are_sorted_from_the_top_and_then_from_the_bottom(
    report: Path, look: Callable[..., Page], place: int
) -> None:
    page = look(report)
    button = page.locator("#c-table thead button").nth(place)
    button.click()
    down = [-1.0 if text == "–" else float(text) for text in column(page, place)]
    assert down == sorted(down, reverse=True) and len(set(down)) > 2
    assert order(page, place) == "descending"
    button.click()
    up = [-1.0 if text == "–" else float(text) for text in column(page, place)]
    assert up == sorted(up) and order(page, place) == "ascending"


def test_names_are_sorted_as_people_do(report: Path, look: Callable[..., Page]) -> None:
    page = look(report)
    button = page.locator("#c-table thead button").first
    button.click()
    names = column(page, 0)
    assert order(page, 0) == "ascending" and len(names) == AMOUNT
    assert [name.split()[0] for name in names][-3:] == ["Kateřina", "Łukasz", "Łukasz"]
    assert names.index("Émile Hopper 0016") < names.index(next(n for n in names if n.startswith("Fatima")))
    button.press("Enter")
    assert column(page, 0) == names[::-1] and order(page, 0) == "descending"
    page.locator("#c-table thead button").nth(1).click()
    assert order(page, 0) is None


def test_learner_is_found_without_accents_and_by_parts_of_a_name(
    report: Path, look: Callable[..., Page]
) -> None:
    page = look(report)
    search = page.get_by_label("Find a learner")
    search.fill("BJORN 25")
    assert [name.split()[0] for name in column(page, 0)] == ["Björn"]
    assert page.locator("output").inner_text() == f"1 of {AMOUNT}"
    page.locator("#c-table thead button").nth(1).click()
    assert len(column(page, 0)) == 1
    search.fill("")
    assert len(column(page, 0)) == AMOUNT


def test_without_script_it_is_a_plain_table(report: Path, browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report.as_uri())
    assert page.locator("#c-table tbody tr").count() == AMOUNT
    assert page.locator("#c-table a").first.is_visible()
    assert not page.locator("#c-tools").is_visible() and page.locator("button").count() == 0
    context.close()


def test_screen_reader_is_told_a_table(report: Path, look: Callable[..., Page]) -> None:
    page = look(report)
    table = page.get_by_role("region", name="Points of the learners").get_by_role("table")
    assert table.get_by_role("row").count() == AMOUNT + 1
    assert table.get_by_role("columnheader", name="vmap/pdf").count() == 1
    name = column(page, 0)[0]
    assert table.get_by_role("rowheader", name=name).get_by_role("link").get_attribute("href") == (
        "feedback/page.html"
    )


def test_a_class_of_two_thousand_lays_out_what_is_in_sight_only(
    course: Course, tmp_path: Path, look: Callable[..., Page]
) -> None:
    page = look(written(course, tmp_path, dict(made_up(course.exercises[:3], 2000))))
    page.locator("#c-table thead button").nth(1).click()
    points = [float(text) for text in column(page, 1)]
    assert len(points) == 2000 and points == sorted(points, reverse=True)
    last = page.locator("#c-table tbody tr").last
    seen = "it => it.cells[0].checkVisibility({contentVisibilityAuto: true})"
    assert not last.evaluate(seen)
    last.scroll_into_view_if_needed()
    drawn = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
    last.evaluate(f"async it => {{ await {drawn} }}")
    assert last.evaluate(seen)


def test_paper_shows_names_and_points_of_everybody(report: Path, look: Callable[..., Page]) -> None:
    page = look(report, 760, "dark")
    page.emulate_media(media="print")
    keep(page, "class-print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("#c-table tbody tr").last.is_visible()
    assert not page.locator("#c-tools").is_visible()
    assert sideways(page) == 0
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_never_runs(
    course: Course, tmp_path: Path, look: Callable[..., Page], attack: str
) -> None:
    # Without the policy of the page: the text must be harmless by itself.
    path = attacked(course, tmp_path, attack)
    page = look(path, bypass_csp=True)
    for folded in page.locator("details").all():
        folded.evaluate("it => { it.open = true }")
    page.get_by_label("Find a learner").fill(attack)
    page.locator("#c-table thead button").first.click()
    page.evaluate(PROVOKE)
    assert page.evaluate("window.attacked") is None
    assert page.locator("script").count() == 1 and page.locator("iframe, img").count() == 0
    assert page.title() == f"{attack.strip()}: the class"
    assert column(page, 0) == [attack]
    assert page.locator(".c-item pre").all_inner_texts() == [attack]
    assert asked_of_others(page) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_never_runs_in_feedback(
    course: Course, tmp_path: Path, look: Callable[..., Page], attack: str
) -> None:
    exercise, found = course.exercises[0], hostile(course, attack)[0]
    path = tmp_path / "feedback.html"
    path.write_text(feedback_page(attack, attack, [(exercise, found)], 1.0), encoding="utf-8")
    page = look(path, bypass_csp=True)
    page.evaluate(PROVOKE)
    assert page.evaluate("window.attacked") is None
    assert page.locator("script, iframe, img").count() == 0
    assert asked_of_others(page) == []


def test_policy_stops_a_script_that_came_in_all_the_same(
    course: Course, tmp_path: Path, look: Callable[..., Page]
) -> None:
    path = attacked(course, tmp_path, "MARK")
    path.write_text(path.read_text().replace("MARK", "<script>window.attacked = 1</script>"))
    page = look(path)
    assert page.locator("script").count() > 1
    assert page.evaluate("window.attacked") is None
    assert page.locator("#c-table thead button").count() > 1  # ours ran
    assert look(path, bypass_csp=True).evaluate("window.attacked") == 1


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", WIDTHS)
def test_feedback_can_be_read_by_everybody(
    course: Course, tmp_path: Path, look: Callable[..., Page], device: str, scheme: str
) -> None:
    ((name, found),) = made_up(course.exercises[:6], 1)
    path = tmp_path / "feedback.html"
    verdicts = [(course.exercise(item), verdict) for item, verdict in found.items()]
    path.write_text(feedback_page(course.title, name, verdicts, 20.0), encoding="utf-8")
    page = look(path, WIDTHS[device], scheme)
    keep(page, f"feedback-{device}-{scheme}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert sideways(page) == 0 and asked_of_others(page) == []


def attacked(course: Course, folder: Path, text: str) -> Path:
    """A page on a class of one, with `text` wherever there is text."""
    known, unknown = hostile(course, text)
    unlike = replace(course, title=text)
    return written(unlike, folder, {text: {known.id: known, unknown.id: unknown}}, aside=text)


def hostile(course: Course, text: str) -> tuple[ExerciseVerdict, ExerciseVerdict]:
    """A failure that is known and one that is not, which hold `text` wherever there is text."""
    first, second = course.exercises[:2]
    words = {"call": text, "got": text, "expected": text}
    checks = (CheckResult(text, text, Status.FAILED, 1.0, text, message=text, **words),)
    told = {"checks": checks, "remarks": (text,)}
    known = ExerciseVerdict(
        first.id, Status.FAILED, text, 0.0, 2.0, 0.1, diagnosis=Diagnosis(text, text), **told
    )
    return known, ExerciseVerdict(second.id, Status.FAILED, text, 0.0, 2.0, 0.1, **told)
