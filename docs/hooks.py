"""What the site takes from outside of `docs/`: the README as its first page, other texts, and the stubs as files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
TEXTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "course.toml")


def on_files(files: Files, config: Any) -> Files:
    """Adds the files from outside, each at the address that it has in the repository."""
    stubs = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("exercises/*/*.py"))]
    for address in (*TEXTS, *stubs):
        files.append(File.generated(config, address, abs_src_path=str(ROOT / address)))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The links of a page where `docs/` is the root: `docs/class.md` and `../README.md` lose their first part."""
    if "/" in page.file.src_uri:
        return markdown
    return re.sub(r'(\]\(|src(?:set)?=")(?:docs|\.\.)/', r"\1", markdown)
