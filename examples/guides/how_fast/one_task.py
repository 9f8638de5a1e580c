"""What is one call of a function like: does it wait or compute, how long, and is that longer than it takes to send?"""

from __future__ import annotations

import pickle
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """A call: its seconds, those on a CPU, those that pickle needs, and the bytes to a process and back."""

    seconds: float
    computing: float
    pickling: float
    size: int


def cost(action: Callable[[], object]) -> tuple[float, float]:
    """Return its seconds and those on a CPU, at the best of twenty times; a short action is repeated each time."""
    begun = time.perf_counter()
    action()
    repeats = 1 + int(0.001 / max(1e-6, time.perf_counter() - begun))
    times = []
    for _ in range(20):
        begun, used = time.perf_counter(), time.thread_time()
        for _ in range(repeats):
            action()
        times.append(((time.perf_counter() - begun) / repeats, (time.thread_time() - used) / repeats))
    return min(times)


def look_at(function: Callable[..., object], *args: object) -> Call:
    """Call a function here, and pickle what a process would get and send back, be it alone or in a chunk."""
    things = args, function(*args)
    _, pickling = cost(lambda: [pickle.loads(pickle.dumps(thing)) for thing in things])
    return Call(*cost(lambda: function(*args)), pickling, sum(len(pickle.dumps(thing)) for thing in things))


def advise(call: Call) -> str:
    """Say what to try first."""
    if call.computing < call.seconds / 20:
        return "it waits: try threads"
    if call.pickling > call.computing:
        return "sending takes longer than the call: send less, or keep the loop"
    if call.computing < 0.001:
        return "it computes, for less than a millisecond: many calls in one task"
    return "it computes: try processes"


def count_primes(limit: int) -> int:
    """Compute in plain Python."""
    return sum(1 for number in range(2, limit) if all(number % factor for factor in range(2, number)))


def main() -> None:
    """Look at some calls; look at yours in the same way."""
    calls = {"sleep": look_at(time.sleep, 0.02), "sum": look_at(sum, list(range(2000))), "ord": look_at(ord, "u")}
    calls.update({f"count_primes({limit})": look_at(count_primes, limit) for limit in (2000, 50)})
    for name, call in calls.items():
        print(f"{name}: {advise(call)}")
        if sys.argv[1:]:
            print(f"    {call.seconds:.7f} s, {call.computing:.7f} on a CPU, {call.pickling:.7f} for {call.size} bytes")


if __name__ == "__main__":
    main()
