"""The soak hands in the programs of tests/attacks."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "attacks"))
