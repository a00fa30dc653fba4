"""What the browser tests share: where things are, and how long they may take."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
TOKEN = "a-token-of-the-tests"
PATIENCE = 90_000
"""Milliseconds for what waits for a kernel or the grader."""

WIDTHS = {"phone": 320, "desk": 1280}
SCHEMES = ("light", "dark")

ATTACKS = (
    "<script>window.attacked = 'script'</script>",
    "<img src=x onerror=\"window.attacked = 'image'\">",
    "<svg onload=\"window.attacked = 'svg'\"></svg>",
    "<a href=\"javascript:window.attacked = 'link'\">press</a>",
    "</style><script>window.attacked = 'style'</script>",
    "</title><script>window.attacked = 'title'</script>",
    "</pre></dd></dl></section></main><script>window.attacked = 'end'</script>",
    '" onmouseover="window.attacked = \'attribute\'" autofocus onfocus="window.attacked = \'focus\'" x="',
    "' onerror='window.attacked = 1' x='",
    "`<script>window.attacked = 'code'</script>`",
    "<iframe srcdoc=\"<script>parent.attacked = 'frame'</script>\"></iframe>",
    "<meta http-equiv=refresh content=\"0;url=javascript:window.attacked = 'meta'\">",
    "<style>body { display: none } @import 'http://127.0.0.1:9/x.css';</style>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css><base href=http://127.0.0.1:9/>",
    "<!--<script>window.attacked = 'comment'</script>-->",
    "&lt;script&gt;window.attacked = 'entity'&lt;/script&gt;",
    "{{ ''.__class__ }}{% raw %}",
)


def asked_of_others(page: Page) -> list[str]:
    """What was loaded beside the file and the pictures in it."""
    return [url for url in page.asked if not url.startswith(("file:", "data:image/png;"))]


def keep(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


def sideways(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
