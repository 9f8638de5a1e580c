"""Finds the order of what a traced program did: causes before effects, whatever came first by chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from trace_futures import Lane, Pool, Task

SHOWN = 12  # tasks of a picture
LATE = ("ends", "dies", "breaks", "refused out")  # as if tasks, and pickling, took their time
PATIENCE = 3  # levels that pass until a wait is given up


@dataclass(eq=False)
class Step:
    """Something that an actor, a thread or a task, does; ``level`` is its place in the order, from 1."""

    what: str
    actor: object
    time: int
    line: int = 0
    tasks: tuple[Task, ...] = ()
    pool: Pool | None = None
    until: str = "all"
    error: str = ""
    after: list[Step] = field(default_factory=list)
    level: int = 0


def chosen(order: Order) -> list[Task]:
    """Return the tasks that are shown: the first ones, and then those that fail or never begin."""
    tasks = order.tasks
    odd = [task for task in tasks if task.error or task not in order.begun]
    return [task for task in tasks if task in {*tasks[: SHOWN - 4], *odd[:4]}] if len(tasks) > SHOWN else tasks


class Order:
    """Finds the order: each actor does one step at each level, if what it needs is done."""

    def __init__(self, steps: Mapping[object, list[Step]], pools: list[Pool]) -> None:
        self.steps = {actor: settled(mine) for actor, mine in steps.items()}
        self.threads = [actor for actor in steps if isinstance(actor, Lane) and actor.kind != "worker"]
        self.pools = pools
        self.tasks: list[Task] = []
        self.done: list[Step] = []
        self.begun: dict[Task, int] = {}  # on which worker of its pool
        self.ended: dict[Task, int] = {}
        self.free: dict[Pool, list[int]] = {pool: [] for pool in pools}
        self.queue: dict[Pool, list[Task]] = defaultdict(list)
        self.waiting: dict[object, int] = {}  # when an actor began to wait

    def run(self) -> None:
        """Do all steps that can be done."""
        idle = 0
        for level in range(1, 100_000):
            ready = [step for step in self.heads() if self.can(step, level)]
            ready = [step for step in ready if step.what != "begins" or self.place(step, level)]
            for step in [each for each in ready if not late(each)] or ready:
                self.do(step, level)
            idle = 0 if ready else idle + 1
            if idle > PATIENCE:
                return

    def heads(self) -> Iterator[Step]:
        """Yield the next step of each actor: threads first, then tasks in the order of their submits."""
        for actor in [*(each for each in self.steps if isinstance(each, Lane)), *self.tasks]:
            if steps := self.steps.get(actor):
                yield steps[0]

    def can(self, step: Step, level: int) -> bool:
        """Tell whether what a step needs was done at a level before."""
        later = level - 1 if step.what == "ends" else level  # what goes on after it was given up is seen to
        if any(not 0 < before.level < later for before in step.after):
            return False
        if step.what == "gets":
            over = [0 < self.ended.get(task, 0) < level and not self.steps.get(task) for task in step.tasks]
            return any(over) if step.until == "any" else all(over)
        if step.what == "gives up":
            return level > self.waiting.get(step.actor, 0) + PATIENCE
        if step.what == "shut":
            mine = [task for task in self.tasks if task.pool is step.pool]
            return all(task in self.ended or not (task in self.begun or self.steps.get(task)) for task in mine)
        if step.what in ("begins", "refused out", "breaks"):
            return step.actor in self.tasks
        return True

    def place(self, step: Step, level: int) -> bool:
        """Find a worker for a task: one that is free, a new one, or none."""
        task = step.tasks[0]
        assert task.pool
        if self.queue[task.pool] and self.queue[task.pool][0] is not task:
            return False
        free = self.free[task.pool]
        for worker, since in enumerate(free):
            if 0 <= since < level:
                free[worker] = -1
                self.begun[task] = worker
                break
        else:
            if len(free) >= task.pool.workers:
                return False
            free.append(-1)
            self.begun[task] = len(free) - 1
        self.queue[task.pool].remove(task)
        return True

    def do(self, step: Step, level: int) -> None:
        """Note that a step is done."""
        step.level = level
        if step.what == "waits":
            self.waiting[step.actor] = level
        self.steps[step.actor].pop(0)
        self.done.append(step)
        for task in step.tasks:
            if step.what == "submits":
                self.tasks.append(task)
                if task.begun:
                    self.queue[task.pool or next(iter(self.free))].append(task)
            elif step.what in ("ends", "refused back", "lost", "dies", "breaks", "refused out", "cancels"):
                self.ended[task] = level
                if task in self.begun and task.pool:
                    self.free[task.pool][self.begun[task]] = level

    def names(self) -> dict[Task, str]:
        """Call each task by its arguments if these are short, and by a number if others are called alike."""
        alike: dict[str, list[Task]] = defaultdict(list)
        for task in self.tasks:
            name = f"'{task.name[1:]}' object" if task.name.startswith("!") else task.name
            alike[name if task.arguments is None else f"{name}({task.arguments})"].append(task)
        return {
            task: name if len(tasks) == 1 and task.arguments is not None else f"{name} #{number}"
            for name, tasks in alike.items()
            for number, task in enumerate(tasks, 1)
        }

    def lane_of(self, step: Step) -> object:
        """Return the thread, or the worker of a pool, that a step belongs to; tasks in the queue have none."""
        if isinstance(step.actor, Task):
            return (step.actor.pool, self.begun[step.actor]) if step.actor in self.begun else None
        return step.actor

    def lanes(self, shown: list[Task]) -> list[object]:
        """Return threads, then workers, in the order in which they come up; None is the queue."""
        threads = [lane for lane in self.threads if any(step.actor is lane for step in self.done)]
        workers = sorted(
            {(task.pool, self.begun[task]) for task in shown if task in self.begun and task.pool},
            key=lambda each: (self.pools.index(each[0]), each[1]),
        )
        return [*threads, *workers, None]

    def kind(self, lane: object) -> str:
        """Say what a lane is."""
        if lane is None:
            return "queue"
        if isinstance(lane, Lane):
            return lane.kind
        pool = lane[0]  # type: ignore[index]  # a pool and a worker's number
        return "process" if pool.processes else "worker"


def late(step: Step) -> bool:
    """Tell whether a step comes when nothing else goes on; what breaks because something else broke comes at once."""
    return step.what in LATE and not (step.what == "breaks" and step.after)


def settled(steps: list[Step]) -> list[Step]:
    """Say when each wait ends: after it, at once if it is given up, or never."""
    result: list[Step] = []
    for number, step in enumerate(steps):
        if step.what == "waits" and not step.tasks:
            continue
        result.append(step)
        following = next((each for each in steps[number + 1 :] if each.what not in ("sets", "woken")), None)
        if step.what == "waits" and not (following and following.what == "gives up"):
            result.append(Step("gets", step.actor, step.time, step.line, step.tasks, until=step.until))
        elif step.what == "shuts":
            result.append(Step("shut", step.actor, step.time, step.line, pool=step.pool))
    return result
