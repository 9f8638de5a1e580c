"""A test can ask pickle whether a task can be sent, and a fresh Python whether it arrives; a pool shows the rest."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import types
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import Any

LOAD = "import pickle, sys; pickle.load(sys.stdin.buffer)"
Task = Callable[..., Any]


def made_up() -> Task:
    """Return a function of a module that this process has, and no file has."""
    module = types.ModuleType("made_up")
    exec("def price(): return 3", module.__dict__)
    sys.modules["made_up"] = module
    found: Task = module.price
    return found


def there_and_back(task: Task, *args: Any) -> bool:
    """Pickle a task and its arguments and restore them, in this process."""
    try:
        pickle.loads(pickle.dumps((task, args)))
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True


def in_fresh_python(task: Task, *args: Any) -> bool:
    """Restore them in a Python that has imported nothing yet."""
    if not there_and_back(task, *args):
        return False
    sent = pickle.dumps((task, args))
    return subprocess.run([sys.executable, "-c", LOAD], input=sent, capture_output=True).returncode == 0


def in_worker(task: Task, *args: Any) -> bool:
    """Run them in a pool."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        return pool.submit(task, *args).exception() is None


def main() -> None:
    """Check five tasks in three ways."""
    tasks: dict[str, tuple[Any, ...]] = {
        "len('tea')": (len, "tea"),
        "a lambda": (lambda: 3,),
        "id(a lock)": (id, threading.Lock()),
        "made_up.price()": (made_up(),),
        "threading.Lock()": (threading.Lock,),
    }
    print(f"{'':18}{'pickle':8}{'fresh Python':14}worker")
    for label, (task, *args) in tasks.items():
        print(f"{label:18}{there_and_back(task, *args)!s:8}{in_fresh_python(task, *args)!s:14}{in_worker(task, *args)}")


if __name__ == "__main__":
    main()
