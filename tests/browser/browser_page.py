"""The page of `grade --html` in Chromium: on a phone, on a desk, in the dark, on paper, and under attack."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from looking import ATTACKS, ROOT, SCHEMES, WIDTHS, asked_of_others, keep, sideways
from playwright.sync_api import Page

from autograder.cli import main
from autograder.course import Course, load
from autograder.verdict import CheckResult, Diagnosis, ExerciseVerdict, Status, Verdict
from autograder.views.html import Picture
from autograder.views.outline import Place
from autograder.views.page import Surroundings, render

ANSWERS = {
    "arrays/chebyshev": "mistakes/arcsine.py",
    "arrays/immutability": "mistakes/column_for_row.py",
    "grad/chebyshev_prime": "solution.py",
}
BROKEN = "vmap/pdf"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of some of the course: passed, failed, broken and not started, with pictures and hints."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "course.toml", folder)
    shutil.copytree(ROOT / "exercises", folder / "exercises")
    (folder / "solutions").symlink_to(ROOT / "solutions")
    course = load(folder)
    for name, answer in ANSWERS.items():
        exercise = course.exercise(name)
        shutil.copy(exercise.folder / answer, exercise.stub)
    course.exercise(BROKEN).stub.write_text("def pdf(x, params)\n    return x\n")
    where = ["--course", str(folder)]
    assert main(["hint", "arrays/chebyshev", *where]) == 0
    assert main(["arrays", "grad/chebyshev_prime", BROKEN, "--html", str(folder / "page.html"), *where]) == 1
    return folder / "page.html"


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("device", WIDTHS)
def test_page_can_be_read_by_everybody(
    whole: Path, look: Callable[..., Page], device: str, scheme: str
) -> None:
    page = look(whole, WIDTHS[device], scheme)
    keep(page, f"page-{device}-{scheme}")
    found = Axe().run(page, options={"resultTypes": ["violations", "incomplete"]})
    assert found.violations_count == 0, found.generate_report()
    undecided = [node["html"] for item in found.response["incomplete"] for node in item["nodes"]]
    # Of the marks, which are no letters, axe leaves the contrast open; they have the colours of the words.
    assert [html for html in undecided if "-mark" not in html] == []
    assert sideways(page) == 0
    assert asked_of_others(page) == []


def test_dark_page_is_dark_and_light_page_light(whole: Path, look: Callable[..., Page]) -> None:
    grounds = {
        scheme: look(whole, scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in SCHEMES
    }
    assert grounds == {"light": "rgb(246, 247, 249)", "dark": "rgb(20, 23, 27)"}


def test_paper_is_white_though_the_screen_is_dark(whole: Path, look: Callable[..., Page]) -> None:
    page = look(whole, 760, "dark")
    page.emulate_media(media="print")
    keep(page, "page-print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.g-result')).color") == "rgb(179, 38, 30)"
    assert not page.locator(".p-skip").is_visible()
    assert sideways(page) == 0
    assert page.pdf().startswith(b"%PDF")


def test_pictures_are_there_and_have_words(whole: Path, look: Callable[..., Page]) -> None:
    page = look(whole)
    loaded = page.evaluate("Array.from(document.images, image => [image.naturalWidth > 0, image.alt])")
    assert [right for right, _ in loaded] == [True, True]
    assert "T_2 is off by up to 2" in loaded[0][1]
    assert "T_4' agrees" in loaded[1][1]


def test_links_and_the_keyboard_lead_to_the_results(whole: Path, look: Callable[..., Page]) -> None:
    page = look(whole, WIDTHS["phone"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the results"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "results"
    page.get_by_role("link", name="chebyshev_prime").click()
    assert page.evaluate("document.querySelector(':target').id") == "grad-chebyshev_prime"


def test_long_words_and_long_lines_do_not_widen_the_page(tmp_path: Path, look: Callable[..., Page]) -> None:
    page = look(attacked(tmp_path, "x" * 3000), WIDTHS["phone"])
    keep(page, "page-long")
    assert sideways(page) == 0


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_never_runs(tmp_path: Path, look: Callable[..., Page], attack: str) -> None:
    # Without the policy of the page: the text must be harmless by itself.
    page = look(attacked(tmp_path, attack), bypass_csp=True)
    for event in ("focus", "mouseover", "load", "error"):
        for place in page.locator("body *").all():
            place.dispatch_event(event)
    assert page.evaluate("window.attacked") is None
    assert page.locator("script, iframe, img:not([src^='data:image/png'])").count() == 0
    assert page.title() == f"{attack.strip()} – results"
    assert page.locator(".grade dd pre").all_inner_texts() == [attack] * 3
    assert page.locator("body").is_visible()
    assert asked_of_others(page) == []


def test_policy_stops_a_script_that_came_in_all_the_same(tmp_path: Path, look: Callable[..., Page]) -> None:
    path = attacked(tmp_path, "MARK")
    script = "<script>window.attacked = 1</script><img src='http://127.0.0.1:9/x.png' onerror='window.attacked = 2'>"
    path.write_text(path.read_text().replace("MARK", script))
    page = look(path)
    assert page.locator("script").count() > 0
    assert page.evaluate("window.attacked") is None
    assert look(path, bypass_csp=True).evaluate("window.attacked") in (1, 2)


def attacked(folder: Path, text: str) -> Path:
    """A page with `text` wherever there is text."""
    course = hostile(load(ROOT), text)
    first, second = course.exercises[:2]
    words = {"call": text, "got": text, "expected": text}
    checks = (
        CheckResult("check_a", text, Status.FAILED, 1.0, text, message=text, **words),
        CheckResult("check_b", text, Status.PASSED, 1.0),
    )
    told = {"checks": checks, "diagnosis": Diagnosis(text, text), "remarks": (text,)}
    failed = ExerciseVerdict(first.id, Status.FAILED, text, 1.0, 2.0, 0.1, **told)
    broken = ExerciseVerdict(second.id, Status.RAISED, "syntax_error", 0.0, 1.0, 0.1, message=text)
    around = Surroundings(
        {first.id: Place(tried=True, hints=1), second.id: Place(tried=True)},
        {first.id: Picture(PIXEL, text), second.id: text},
        first,
    )
    path = folder / "page.html"
    path.write_text(render(course, Verdict(text, 0, text, (text,), (failed, broken)), around))
    return path


def hostile(course: Course, text: str) -> Course:
    units = tuple(
        replace(
            unit,
            title=text,
            exercises=tuple(
                replace(exercise, title=text, hints=(text, text), learned=text) for exercise in unit.exercises
            ),
        )
        for unit in course.units
    )
    return replace(course, title=text, units=units)


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360"
    "00000002000148afa4710000000049454e44ae426082"
)
"""The smallest PNG."""
