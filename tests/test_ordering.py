"""What is drawn beside each other ran beside each other, and what waits goes on after what it waited for."""

from __future__ import annotations

from clinic.ordering import Order, Step
from clinic.tracing import by_number, said
from trace_futures import Lane, Place, Pool, Task

MAIN = Lane(1, "main")


def pool_of(workers: int, *names: str, begun: int | None = 1) -> tuple[Pool, list[Task]]:
    """Return a pool, and tasks that were submitted to it."""
    pool = Pool(1, "ThreadPoolExecutor", workers, Place(), 0, on_loop=False, inside=None, lane=MAIN)
    return pool, [Task(number, name, Place(), pool, MAIN, 0, begun=begun) for number, name in enumerate(names)]


def ordered(main: list[Step], *tasks: list[Step]) -> dict[tuple[str, str], int]:
    """Return the level of what the main thread and tasks do."""
    steps = {MAIN: main, **{mine[0].actor: mine for mine in tasks}}
    order = Order(steps, list({step.tasks[0].pool: None for step in main if step.tasks and step.tasks[0].pool}))
    order.run()
    return {(step.what, step.tasks[0].name if step.tasks else ""): step.level for step in order.done}


def run(task: Task, *last: str) -> list[Step]:
    """Return what a task does."""
    return [Step(what, task, 0, tasks=(task,)) for what in ("begins", "ends", *last)]


def test_tasks_that_have_workers_are_drawn_at_the_same_time() -> None:
    """The second one is submitted, and begins, before the first one ends; the third one stands in the queue."""
    _, tasks = pool_of(2, "a", "b", "c")
    submits = [Step("submits", MAIN, 0, tasks=(task,)) for task in tasks]
    levels = ordered([*submits, Step("waits", MAIN, 0, tasks=(tasks[0],))], *map(run, tasks))
    assert levels["begins", "b"] < levels["ends", "a"] == levels["ends", "b"]
    assert levels["submits", "c"] < levels["ends", "a"] < levels["begins", "c"]
    assert levels["ends", "a"] < levels["gets", "a"]


def test_a_wait_ends_after_the_result_was_refused() -> None:
    _, (task,) = pool_of(1, "a")
    main = [Step("submits", MAIN, 0, tasks=(task,)), Step("waits", MAIN, 0, tasks=(task,))]
    levels = ordered(main, run(task, "refused back"))
    assert levels["ends", "a"] < levels["refused back", "a"] < levels["gets", "a"]


def test_what_breaks_with_something_else_breaks_before_others_go_on() -> None:
    _, (first, second) = pool_of(1, "a", "b")
    breaks = [Step("breaks", task, 0, tasks=(task,)) for task in (first, second)]
    breaks[1].after = [breaks[0]]
    second.begun = None
    submits = [Step("submits", MAIN, 0, tasks=(task,)) for task in (first, second)]
    waits = [Step("waits", MAIN, 0, tasks=(first,)), Step("waits", MAIN, 0, tasks=(second,))]
    levels = ordered([*submits, *waits], [Step("begins", first, 0, tasks=(first,)), breaks[0]], [breaks[1]])
    assert levels["waits", "a"] < levels["breaks", "a"] < levels["breaks", "b"] < levels["waits", "b"]


def test_a_pool_ends_without_a_task_that_was_refused_by_the_system() -> None:
    """No worker could be started, so that the task has no steps of its own."""
    pool, (task,) = pool_of(1, "a", begun=None)
    main = [Step("submits", MAIN, 0, tasks=(task,)), Step("shuts", MAIN, 0, pool=pool)]
    assert ("shut", "") in ordered(main)


def test_a_wait_for_the_first_of_several_says_so() -> None:
    _, tasks = pool_of(2, "a", "b")
    assert said(Step("waits", MAIN, 0, tasks=tuple(tasks), until="any")) == "waits any"
    assert said(Step("waits", MAIN, 0, tasks=tuple(tasks))) == "waits"
    assert said(Step("waits", MAIN, 0, tasks=tuple(tasks[:1]), until="any")) == "waits"


def test_tasks_are_called_by_what_tells_them_apart() -> None:
    pool, tasks = pool_of(2, "sell", "sell", "sell", "count", "!int")
    for task, arguments in zip(tasks, ("'tea'", "'tea'", "'cake'", None, "7"), strict=True):
        task.arguments = arguments
    order = Order({MAIN: [Step("submits", MAIN, 0, tasks=(task,)) for task in tasks]}, [pool])
    order.run()
    assert list(order.names().values()) == [
        "sell('tea') #1",
        "sell('tea') #2",
        "sell('cake')",
        "count #1",
        "'int' object(7)",
    ]


def test_tasks_that_are_waited_for_are_named_as_they_were_made() -> None:
    _, tasks = pool_of(2, "a", "b", "c")
    assert by_number({tasks[2], tasks[0], tasks[1]}) == tasks
