"""Runs a program under ``trace_futures.py``, and keeps the order of what happened: causes before effects, no times."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import trace_futures
from trace_futures import Lane, Pool, Task, Trace, Wait

from clinic.interpreters import Interpreter
from clinic.normalizing import OK, normalize
from clinic.ordering import Order, Step, chosen
from clinic.records import Script
from clinic.running import Run, run
from clinic.schema import NO_START_METHOD
from clinic.transcribing import digest, verdict

MANY = 2000  # tasks that are put in order, in a time that grows with their square


class Noting(trace_futures.Reader):
    """Notes what each actor did, in its own order."""

    def __init__(self, trace: Trace, program: str) -> None:
        super().__init__(trace)
        self.program = program
        self.steps: dict[object, list[Step]] = {}
        self.set_by: dict[tuple[int, object], list[Step]] = {}
        self.come: dict[int, list[Step]] = {}  # those that wait at a Barrier together
        self.looked: dict[int, Step] = {}
        self.broken: dict[Pool, Step] = {}
        self.given_up: dict[Task, Step] = {}

    def line(self, place: trace_futures.Place) -> int:
        """Return the line of a place in the program; 0 for one in another file."""
        return place.line if Path(place.file).name == self.program else 0

    def note(self, what: str, time: int, actor: object, **more: Any) -> Step:
        """Add a step to what an actor did."""
        step = Step(what, actor, time, **more)
        self.steps.setdefault(actor, []).append(step)
        return step

    def submit(self, time: int, lane: Lane, number: int, pool: int, word: str) -> None:
        super().submit(time, lane, number, pool, word)
        task = self.trace.tasks[number]
        if task.pool:
            self.note("submits", time, lane.running or lane, tasks=(task,), line=self.line(task.place))

    def run(self, time: int, lane: Lane, task: Task) -> None:
        super().run(time, lane, task)
        self.note("begins", time, task, tasks=(task,))

    def looks(self, time: int, lane: Lane, number: int, look: int, word: str) -> None:
        """Somebody asks for Futures."""
        task = self.trace.tasks.get(number)
        how, until, *place = word.split("\t")
        if look not in self.looked:
            line = self.line(trace_futures.place_of(place))
            how = "any" if until == "FIRST_COMPLETED" or how == "as_completed" else "all"
            self.looked[look] = self.note("waits", time, lane.running or lane, line=line, until=how)
        if task:
            self.looked[look].tasks += (task,)

    def leave(self, time: int, wait: Wait, in_vain: bool) -> None:
        super().leave(time, wait, in_vain)
        if in_vain:
            step = self.note("gives up", time, wait.lane.running or wait.lane, line=self.line(wait.place))
            self.given_up |= dict.fromkeys(wait.tasks, step)

    def sets(self, time: int, lane: Lane, number: int, event: int, word: str) -> None:
        """An Event of the program is set, or somebody comes to a Barrier, which ``number`` have to."""
        step = self.note("sets", time, lane.running or lane)
        if not number:
            self.set_by[event, None] = [step]
            return
        if len(self.come.get(event, ())) in (0, number):
            self.come[event] = []
        self.come[event].append(step)
        self.set_by[event, step.actor] = self.come[event]

    def woken(self, time: int, lane: Lane, number: int, event: int, word: str) -> None:
        """The program has waited for it."""
        actor = lane.running or lane
        if before := self.set_by.get((event, actor)) or self.set_by.get((event, None)):
            self.note("woken", time, actor, after=list(before))

    def give(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        task = lane.running
        super().give(time, lane, number, value, word)
        if task:
            self.ends(time, task, word)

    def ends(self, time: int, task: Task, error: str) -> None:
        """Note the end of a task; who gave up waiting for it did so before."""
        after = [self.given_up[task]] if task in self.given_up else []
        self.note("ends", time, task, tasks=(task,), error=error, after=after)

    def pickled(self, time: int, lane: Lane, number: int, size: int, word: str) -> None:
        super().pickled(time, lane, number, size, word)
        task = self.trace.tasks.get(number)
        if task and word:
            self.note(f"refused {task.refused}", time, task, tasks=(task,), error=word)

    def end(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        super().end(time, lane, number, value, word)
        task = self.trace.tasks.get(number)
        if task and task.pool and not task.pool.processes and task.begun:
            self.ends(time, task, word)
        elif task and task.pool and word.startswith("Broken"):
            after = [self.broken[task.pool]] if task.pool in self.broken else []
            what = "lost" if task.ran else "breaks"
            self.broken[task.pool] = self.note(what, time, task, tasks=(task,), error=word, after=after)

    def rests(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        super().rests(time, lane, number, value, word)
        if word and lane.running:
            self.note("dies", time, lane.running, tasks=(lane.running,), error=word)

    def cancel(self, time: int, lane: Lane, number: int, value: int, word: str) -> None:
        super().cancel(time, lane, number, value, word)
        task = self.trace.tasks.get(number)
        if task and not task.begun:
            self.note("cancels", time, lane.running or lane, tasks=(task,))

    def shut(self, time: int, lane: Lane, number: int, wait: int, word: str) -> None:
        super().shut(time, lane, number, wait, word)
        pool = self.trace.pools.get(number)
        if wait and pool:
            line = self.line(trace_futures.place_of(word.split("\t")[2:]))
            self.note("shuts", time, lane.running or lane, pool=pool, line=line)


def trace(script: Script, interpreter: Interpreter, method: str | None = None) -> tuple[Run, Noting]:
    """Run a program under the tool; return how it ended, and what was seen."""
    with tempfile.TemporaryDirectory(prefix="clinic-trace-") as folder:
        variables = {**trace_futures.prepare(folder, path=None), trace_futures.EVERYTHING: "1"}
        done = run(script, interpreter, method, variables=variables)
        notes: list[Noting] = []

        def reading(seen: Trace) -> Noting:
            notes.append(Noting(seen, script.path.name))
            return notes[0]

        trace_futures.read(Path(folder), "limit" if done.hung else "ended", done.status or 0, reading=reading)
    return done, notes[0]


def picture(notes: Noting) -> dict[str, Any] | None:
    """Return lanes and steps as data; None if no executor got a task.

    A step is what a thread does, or the task that it runs. Its level says what has to come before it: what the same
    thread did, the submit of a task that begins, the end of what was waited for. So two runs give the same
    data if the same caused the same, whatever came first by chance.
    """
    if len(notes.trace.tasks) > MANY:
        raise UnsteadyError(f"{len(notes.trace.tasks)} tasks are too many to be put in order, at most {MANY} can be")
    order = Order(notes.steps, list(notes.trace.pools.values()))
    order.run()
    if not order.tasks or any("multi" in task.pool.kind for task in order.tasks if task.pool):
        return None
    shown, names = chosen(order), order.names()
    lanes = order.lanes(shown)
    steps = [step for step in order.done if step.what not in ("sets", "woken") and order.lane_of(step) in lanes]
    steps = [step for step in steps if not step.tasks or set(step.tasks) & set(shown)]
    levels = sorted({step.level for step in steps})
    rows = [
        [levels.index(step.level) + 1, lanes.index(order.lane_of(step)), said(step), step.line,
         [names[task] for task in by_number(step.tasks) if task in shown], normalize(step.error).strip()]
        for step in steps
    ]  # fmt: skip
    never = [
        [names[task], notes.line(task.place), ended(task)]
        for task in shown if task not in order.begun
    ]  # fmt: skip
    more = len(order.tasks) - len(shown)
    return {"lanes": [order.kind(lane) for lane in lanes], "steps": rows, "never": never, "more": more}


def by_number(tasks: Iterable[Task]) -> list[Task]:
    """Order tasks as they were made: ``as_completed`` looks at them in the order of a set."""
    return sorted(tasks, key=lambda task: task.number)


def said(step: Step) -> str:
    """Say what a step does; a wait for one of several tasks, whichever comes first, says so."""
    return f"{step.what} any" if step.until == "any" and len(step.tasks) > 1 else step.what


def ended(task: Task) -> str:
    """Say what became of a task that never began."""
    return "cancelled" if task.cancelled else "failed" if task.error else "never"


def text(script: Script, interpreter: Interpreter) -> str:
    """Trace a program twice; return the picture's data as a file has it.

    Raises :exc:`UnsteadyError` if there is nothing to draw, or the two runs differ.
    """
    seen = []
    method, known = failing(script, interpreter)
    about = {"sha256": digest(script), "python": interpreter.version}
    about |= {"start_method": method} if method not in (interpreter.default_start_method, NO_START_METHOD) else {}
    for _ in range(2):
        done, notes = trace(script, interpreter, about.get("start_method"))
        if known and (seen_now := verdict(done)) != known:
            raise UnsteadyError(f"{script.name} ends in another way under trace_futures.py: {seen_now}, not {known}")
        data = picture(notes)
        if data is None:
            raise UnsteadyError(f"{script.name} gives no executor a task, so there is nothing to draw")
        seen.append({**about, **data})
    if seen[0] != seen[1]:
        raise UnsteadyError(f"{script.name} was traced twice, and what caused what differs")
    lines = [f" {json.dumps(key)}: {value}" for key, value in ((key, folded(value)) for key, value in seen[0].items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def failing(script: Script, interpreter: Interpreter) -> tuple[str, str]:
    """Return the start method with which a program fails, the default one if it does, and how it was recorded."""
    usual = interpreter.default_start_method
    methods = sorted(script.start_methods, key=lambda method: method != usual)
    ends = [(each, script.recording.transcript(interpreter.version, each)) for each in methods if script.recording]
    known = [(method, found.verdict) for method, found in ends if found]
    return next(((method, verdict) for method, verdict in known if verdict != OK), (known or [(methods[0], "")])[0])


def folded(value: object) -> str:
    """Write a value of the file; of a list each item in a line of its own."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        return "[\n" + ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)


class UnsteadyError(RuntimeError):
    """A program cannot be drawn; the message says why."""
