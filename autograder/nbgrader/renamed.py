"""A notebook that was handed in under another name."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from traitlets.log import get_logger


def adopt_renamed(c: Any, *, assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's `pre_convert_hook`: where one notebook is missing and one is unknown, that is the one.

    A copy of it gets the name that it should have; the file that was handed in stays as it is.

    Args:
      c: nbgrader's configuration.
      notebooks: the notebooks of one submission; changed in place.
    """
    wanted = _released(c, assignment)
    present = {Path(path).stem: Path(path) for path in notebooks}
    missing, unknown = sorted(wanted - present.keys()), sorted(present.keys() - wanted)
    if not missing or not unknown:
        return
    log = get_logger()
    names = ", ".join(present[name].name for name in unknown)
    folder = present[unknown[0]].parent
    if len(missing) > 1 or len(unknown) > 1 or present[unknown[0]].is_symlink():
        log.error("%s: %s.ipynb is missing. Is it %s? Rename the right one.", folder, missing[0], names)
        return
    copy = folder / f"{missing[0]}.ipynb"
    log.warning("%s: %s is taken for the missing %s.", folder, names, copy.name)
    shutil.copyfile(present[unknown[0]], copy)
    notebooks[:] = [str(copy) if path == str(present[unknown[0]]) else path for path in notebooks]


def _released(c: Any, assignment: str) -> set[str]:
    """The names of an assignment's notebooks; nbgrader has gone to the folder of the course by now."""
    directory = c.CourseDirectory
    source = directory.get("source_directory", "source")
    structure = directory.get("directory_structure", "{nbgrader_step}/{student_id}/{assignment_id}")
    folder = Path(structure.format(nbgrader_step=source, student_id=".", assignment_id=assignment))
    return {path.stem for path in folder.glob("*.ipynb")}
