"""An object names itself as what it is made from: pickling it never ends."""

from concurrent.futures import ProcessPoolExecutor


class Ticket:
    """A ticket that is to be rebuilt from a ticket."""

    def __init__(self, other: object) -> None:
        self.other = other

    def __reduce__(self) -> "tuple[type[Ticket], tuple[Ticket]]":
        return type(self), (self,)


def main() -> None:
    """Send a ticket to a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        error = pool.submit(id, Ticket(None)).exception()
    print(f"this is {type(error).__name__}")  # prints this is RecursionError


if __name__ == "__main__":
    main()
