"""Requires distributed and loky, each where it is asked for: one line says where tasks run, the job stays the same."""

from __future__ import annotations

import logging
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as DaskFuture

SPECS = ("threads", "processes", "loky", "dask", "dask:tcp://host:port")
PATIENCE = 30.0


@contextmanager
def open_executor(spec: str, workers: int = 2) -> Iterator[Executor]:
    """Open the executor that ``spec`` names, one of :data:`SPECS`; close it when the block ends.

    A cluster (``dask:tcp://host:port``) has the workers that were started for it, whatever ``workers`` says.
    Raises :exc:`ValueError` for another ``spec``, :exc:`OSError` if no scheduler answers within
    :data:`PATIENCE` seconds, and :exc:`TimeoutError` if it gets no worker in that time.
    """
    if spec == "threads":
        with ThreadPoolExecutor(workers) as executor:
            yield executor
    elif spec == "processes":  # spawned ones inherit nothing, like a worker on another machine
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as executor:
            yield executor
    elif spec == "loky":
        import loky

        with loky.ProcessPoolExecutor(workers) as executor:
            yield executor
    elif spec == "dask":
        from distributed import Client, LocalCluster

        with (
            LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL + 1,
            ) as cluster,
            Client(cluster) as client,
            DaskExecutor(client) as executor,
        ):
            yield executor
    elif spec.startswith("dask:tcp://"):
        from distributed import Client

        with Client(spec.removeprefix("dask:"), timeout=PATIENCE) as client, DaskExecutor(client) as executor:
            client.wait_for_workers(1, timeout=PATIENCE)
            yield executor
    else:
        raise ValueError(f"there is no executor {spec!r}. Write one of: {', '.join(SPECS)}")


class DaskExecutor(Executor):
    """The tasks of a Dask client: each submit runs, and however a task ends, its Future hears of it."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.futures: set[Future[Any]] = set()
        self.closed = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run ``fn(*args, **kwargs)`` on a worker of the cluster."""
        if self.closed:
            raise RuntimeError("cannot schedule new futures after shutdown")

        import cloudpickle
        from toolz import compose

        call = compose(cloudpickle.dumps, partial(fn, *args, **kwargs))  # so the task itself pickles its result
        name = getattr(fn, "__name__", "task")
        remote = self.client.submit(call, key=f"{name}-{uuid4()}")  # a key of its own, so equal calls all run
        future: Future[Any] = Future()
        self.futures.add(future)
        future.add_done_callback(self.futures.discard)
        future.add_done_callback(partial(self.cancel, remote))
        self.client.loop.add_callback(self.deliver, remote, future)
        return future

    async def deliver(self, remote: DaskFuture, future: Future[Any]) -> None:
        """Carry the end of a task into its Future, whatever it is."""
        try:
            result = pickle.loads(await self.client.gather(remote, asynchronous=True))
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
        else:
            if future.set_running_or_notify_cancel():
                future.set_result(result)
        remote.release()

    def cancel(self, remote: DaskFuture, future: Future[Any]) -> None:
        """Tell the cluster of a cancelled Future; a task that has begun runs to its end."""
        if future.cancelled():
            self.client.loop.add_callback(self.client.cancel, [remote], asynchronous=True)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Accept no more tasks, and wait for those that were submitted."""
        self.closed = True
        futures = list(self.futures)
        for future in futures if cancel_futures else []:
            future.cancel()
        if wait:
            wait_for(futures)
