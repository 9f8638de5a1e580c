"""A worker is given an object whose class has no file: it ends with 1, and the queue that it should fill is empty."""

from __future__ import annotations

from multiprocessing import Process, Queue


class Photos:
    """A dataset: the names of photos."""

    def __getitem__(self, index: int) -> str:
        """Load one photo."""
        return ("cat", "panorama", "dog")[index]


def main() -> None:
    """Load a photo here, as with num_workers=0; then send the dataset to a worker, as with num_workers=1."""
    photos = Photos()
    print("here:", photos[1])
    queue: Queue[Photos] = Queue()
    worker = Process(target=queue.put, args=(photos,))  # this function is in a module, as that of a DataLoader is
    worker.start()
    worker.join()
    print(f"in a worker: exit code {worker.exitcode}, the queue is empty: {queue.empty()}")


if __name__ == "__main__":
    main()
