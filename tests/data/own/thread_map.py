"""A task of map in a worker thread calls a function of the library that raises."""

import json
from concurrent.futures import ThreadPoolExecutor


def parse(text: str) -> object:
    return json.loads(text)  # raised here


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(parse, ["1", "{"])))


if __name__ == "__main__":
    main()
