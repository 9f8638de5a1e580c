"""What is one call of a function like: does it wait or compute, how long, and how much would be sent to a process?"""

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


def look_at(function: Callable[..., object], *args: object) -> Call:
    """Call a function here, and pickle what a process would get and send back; at the best of twenty times."""
    calls = []
    for _ in range(20):
        begun, used = time.perf_counter(), time.thread_time()
        result = function(*args)
        seconds, computing = time.perf_counter() - begun, time.thread_time() - used
        sent = [pickle.dumps(thing) for thing in (function, args, result)]
        for each in sent:
            pickle.loads(each)
        pickling = time.thread_time() - used - computing
        calls.append(Call(seconds, computing, pickling, sum(map(len, sent))))
    return min(calls, key=lambda call: call.seconds)


def advise(call: Call) -> str:
    """Say what to try first."""
    if call.computing < call.seconds / 20:
        return "it waits: try threads"
    if call.pickling > max(call.computing, 0.0005):
        return "sending would take longer than the call: send less"
    if call.computing < 0.001:
        return "it computes, for less than a millisecond: many calls in one task"
    return "it computes: try processes"


def count_primes(limit: int) -> int:
    """Compute in plain Python."""
    return sum(1 for number in range(2, limit) if all(number % factor for factor in range(2, number)))


def main() -> None:
    """Look at four functions; look at yours in the same way."""
    calls = {
        "sleep": look_at(time.sleep, 0.02),
        "count_primes": look_at(count_primes, 2000),
        "ord": look_at(ord, "u"),
        "len": look_at(len, bytes(5_000_000)),
    }
    for name, call in calls.items():
        print(f"{name}: {advise(call)}")
        if sys.argv[1:]:
            print(f"    {call.seconds:.6f} s, {call.computing:.6f} s on a CPU, {call.size} bytes")


if __name__ == "__main__":
    main()
