"""Each call of multiprocessing.Pool, and what does the same with a ProcessPoolExecutor."""

from concurrent.futures import ProcessPoolExecutor, as_completed, wait
from multiprocessing import Pool


def bill(pieces: int, cents: int) -> int:
    """Return what so many pieces cost, in a worker."""
    return pieces * cents


def show(name: str, of_pool: object, of_executor: object) -> None:
    """Print what both gave."""
    print(f"{name}: {of_pool}, {of_executor}")


def main() -> None:
    """Make the same calls to both."""
    words = ["tea", "cake"]
    pairs = [(2, 50), (3, 20)]
    with Pool(2) as pool, ProcessPoolExecutor(2) as executor:
        show("apply", pool.apply(bill, (2, 50)), executor.submit(bill, 2, 50).result())

        result = pool.apply_async(bill, (2, 50))
        future = executor.submit(bill, 2, 50)
        result.wait(10)
        wait([future], timeout=10)
        show("ready", result.ready(), future.done())
        show("successful", result.successful(), future.exception() is None)
        show("get", result.get(timeout=10), future.result(timeout=10))

        result = pool.apply_async(int, ("11",), {"base": 2})
        future = executor.submit(int, "11", base=2)
        show("with a keyword", result.get(), future.result())

        show("map", pool.map(len, words), list(executor.map(len, words)))
        show("starmap", pool.starmap(bill, pairs), list(executor.map(bill, *zip(*pairs))))

        results = pool.map_async(len, words)
        futures = [executor.submit(len, word) for word in words]
        show("map_async", results.get(), [future.result() for future in futures])

        bills = pool.starmap_async(bill, pairs)
        futures = [executor.submit(bill, *pair) for pair in pairs]
        show("starmap_async", bills.get(), [future.result() for future in futures])

        show("imap", list(pool.imap(len, words)), list(executor.map(len, words)))

        futures = [executor.submit(len, word) for word in words]
        unordered = [future.result() for future in as_completed(futures)]
        show("imap_unordered", sorted(pool.imap_unordered(len, words)), sorted(unordered))

        pool.close()
        pool.join()
        executor.shutdown()


if __name__ == "__main__":
    main()
