"""Collects what was handed in, and nothing else."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from nbgrader.exchange.default.collect import ExchangeCollect


class CollectFiles(ExchangeCollect):
    """nbgrader's own, but links are not followed: one to `source/` would be collected as the learner's solution."""

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy"
            if Path(src).is_symlink():
                self.log.error("%s is a link, and not collected.", src)
                return
            shutil.copytree(src, copy, symlinks=True, ignore=self._special)
            for path in list(copy.rglob("*")):
                if path.is_symlink():
                    self.log.error("%s in %s is a link, and not collected.", path.relative_to(copy), src)
                    path.unlink()
            super().do_copy(str(copy), dest, log)

    def _special(self, folder: str, names: list[str]) -> list[str]:
        """What is neither file, folder nor link: reading a pipe would never end."""
        paths = [Path(folder) / name for name in names]
        return [path.name for path in paths if not (path.is_symlink() or path.is_file() or path.is_dir())]
