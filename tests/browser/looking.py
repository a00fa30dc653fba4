"""What the browser tests share: where things are, and how long they may take."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
TOKEN = "a-token-of-the-tests"
PATIENCE = 90_000
"""Milliseconds for what waits for a kernel or the grader."""
