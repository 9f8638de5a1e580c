"""The whole catalog and the doctors' rules, read once for all the tests of a process."""

from __future__ import annotations

from clinic import catalog, rules
from clinic.records import Failure

EXAMPLES = catalog.load_all()
FAILURES = tuple(example for example in EXAMPLES if isinstance(example, Failure))
RULES = rules.collect(FAILURES)
