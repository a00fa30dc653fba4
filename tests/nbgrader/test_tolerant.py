"""Files that are not quite notebooks."""

import io
import json

import nbformat
import pytest

from autograder.nbgrader.tolerant import TolerantExporter, well_formed

CELL = {
    "cell_type": "code",
    "id": "a",
    "metadata": {},
    "source": "x = 1",
    "outputs": [],
    "execution_count": None,
}
GOOD = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [CELL]}


@pytest.mark.parametrize(
    ("document", "sources"),
    [
        (GOOD, ["x = 1"]),
        ({**GOOD, "metadata": [1]}, ["x = 1"]),
        (
            {**GOOD, "metadata": {"kernelspec": "evil", "language": 7, "authors": 5, "orig_nbformat": "x"}},
            ["x = 1"],
        ),
        ({**GOOD, "cells": [{**CELL, "metadata": "text"}]}, ["x = 1"]),
        ({**GOOD, "cells": [{**CELL, "metadata": {"nbgrader": 5, "tags": 7}}]}, ["x = 1"]),
        ({**GOOD, "cells": [{**CELL, "source": ["x = ", "1"]}]}, ["x = 1"]),
        ({**GOOD, "cells": [{**CELL, "source": [1, "x = 1", None]}]}, ["x = 1"]),
        ({**GOOD, "cells": [{**CELL, "source": 5}]}, [""]),
        ({**GOOD, "cells": [{**CELL, "source": "\ud800 = 1"}]}, ["? = 1"]),
        ({**GOOD, "cells": [{"cell_type": "code"}]}, [""]),
        ({**GOOD, "cells": [{**CELL, "cell_type": ["code"]}]}, ["x = 1"]),
        ({**GOOD, "cells": [{**CELL, "outputs": "x", "execution_count": "1", "id": 7}]}, ["x = 1"]),
        ({**GOOD, "cells": [CELL, CELL]}, ["x = 1", "x = 1"]),
        ({**GOOD, "cells": [7, CELL, None, "text"]}, ["x = 1"]),
        ({**GOOD, "cells": {"a": CELL}}, []),
        ({**GOOD, "nbformat": "99"}, ["x = 1"]),
        ({"cells": [CELL]}, ["x = 1"]),
        ({}, []),
        ([GOOD], []),
        (7, []),
    ],
)
def test_whatever_is_parsed_becomes_a_valid_notebook(document, sources):
    notebook = well_formed(document)
    nbformat.validate(notebook)
    assert [cell.source for cell in notebook.cells] == sources


def test_exporter_reads_a_file_that_nbformat_refuses():
    text = json.dumps({**GOOD, "nbformat": 99, "metadata": {"language": 7}})
    output, _ = TolerantExporter().from_file(io.StringIO(text), resources={})
    assert nbformat.reads(output, as_version=4).cells[0].source == "x = 1"


def test_outputs_are_left_out_and_names_are_kept():
    output = nbformat.v4.new_output("execute_result", {"text/plain": "2.0"}, execution_count=1)
    cell = nbformat.v4.new_code_cell("check()", outputs=[output], metadata={"nbgrader": {"grade_id": "a"}})
    notebook = well_formed(json.loads(nbformat.writes(nbformat.v4.new_notebook(cells=[cell]))))
    assert notebook.cells[0].outputs == []
    assert notebook.cells[0].metadata.nbgrader.grade_id == "a"
