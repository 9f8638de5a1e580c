"""The pool gets a copy of its own, and the program can change the original at once."""

from concurrent.futures import ProcessPoolExecutor
from threading import Event

pickling, added = Event(), Event()  # they make certain what otherwise happens by chance


class Photo:
    """A photo whose pickling takes a while."""

    def __getstate__(self) -> None:
        """Wait until the program has gone on."""
        pickling.set()
        added.wait()


def main() -> None:
    """Count two photos in a worker process, and add a third one."""
    photos = {"cat": Photo(), "dog": Photo()}
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(len, dict(photos))
        pickling.wait()
        photos["owl"] = Photo()
        added.set()
        print(future.result())


if __name__ == "__main__":
    main()
