"""A task's exception is logged by logging.exception in the worker."""

import logging
from concurrent.futures import ThreadPoolExecutor


def price(name: str) -> int:
    try:
        return {"coffee": 3}[name]  # raised here
    except KeyError:
        logging.exception("no price")
        raise


def main() -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s [%(threadName)s] %(name)s: %(message)s")
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
