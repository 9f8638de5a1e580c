"""Record what the programs beside this file print: ``python tests/data/own/record.py [FOLDER WITH JOBLIB]``.

Each is run on every Python that is found; what is kept is the text, with neutral paths, and the line that raised.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from clinic import interpreters

HERE = Path(__file__).parent
RECORDED = HERE / "recorded.jsonl"
SINCE = {"task_group": (3, 11), "exception_group": (3, 11), "interpreters": (3, 14)}
LIMIT = 60  # seconds


def neutral(text: str, prefix: str) -> str:
    """Replace what belongs to this machine, and what is not the same twice."""
    text = text.replace(str(HERE), "/home/user/shop").replace(prefix, "/usr")
    text = re.sub(r'"[^"\n]*(/(?:site-packages/)?joblib/)', r'"/usr/lib/python3/dist-packages\1', text)
    text = re.sub(r"\b0x[0-9a-f]{6,}", "0x7f0000000000", text)
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+", "2026-11-23 10:00:00,123", text)


def runs(packages: str) -> Iterator[dict[str, object]]:
    """Run every program on every Python."""
    for program in sorted(HERE.glob("[a-z]*.py")):
        if program == Path(__file__) or (program.stem == "with_joblib" and not packages):
            continue
        line = next(n for n, text in enumerate(program.read_text().splitlines(), 1) if "# raised here" in text)
        kept: dict[str, list[str]] = {}
        for version, interpreter in interpreters.find().items():
            if tuple(map(int, version.split("."))) < SINCE.get(program.stem, (3, 9)):
                continue
            environment = {**os.environ, "PYTHONPATH": packages, "PYTHONDONTWRITEBYTECODE": "1", "PYTHON_COLORS": "0"}
            done = subprocess.run(
                [interpreter.path, program], capture_output=True, text=True, timeout=LIMIT, env=environment, check=False
            )
            prefix = str(Path(interpreter.path).resolve().parent.parent)
            kept.setdefault(neutral(done.stdout + done.stderr, prefix), []).append(version)
        for text, versions in kept.items():
            yield {"program": program.stem, "pythons": versions, "line": line, "text": text}


def main() -> None:
    """Write what was printed."""
    lines = [json.dumps(item, ensure_ascii=False) for item in runs(sys.argv[1] if len(sys.argv) > 1 else "")]
    RECORDED.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
