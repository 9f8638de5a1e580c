"""The machinery of Futures Clinic: it reads, runs, records and shows the examples."""

import sys
from pathlib import Path

TOOLBOX = str(Path(__file__).resolve().parents[2] / "examples" / "toolbox")
if TOOLBOX not in sys.path:  # the machinery draws with a tool that readers copy
    sys.path.append(TOOLBOX)
