"""Two threads look into a cache before either of them fills it, and the value is made twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

both_have_looked = Barrier(2)
cache: dict[str, object] = {}


def connection(server: str) -> object:
    """Return the connection to a server; the barrier makes sure that both threads look at the same time."""
    if server not in cache:
        both_have_looked.wait()
        made = object()
        cache[server] = made
        return made
    return cache[server]


def main() -> None:
    """Ask twice for the connection to one server."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        first, second = pool.map(connection, ["shop", "shop"])
    print(f"the same connection: {first is second}")  # prints the same connection: False


if __name__ == "__main__":
    main()
