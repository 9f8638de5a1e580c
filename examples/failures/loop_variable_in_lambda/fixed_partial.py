"""run_in_executor takes no keyword arguments; functools.partial keeps them with the function."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def serve(item: str, sugar: bool = False) -> str:
    """Serve an item."""
    return f"{item} {'with' if sugar else 'without'} sugar is served"


async def main() -> None:
    """Serve three items with sugar."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        tasks = [loop.run_in_executor(pool, partial(serve, item, sugar=True)) for item in ["tea", "cake", "coffee"]]
        for line in await asyncio.gather(*tasks):
            print(line)


if __name__ == "__main__":
    asyncio.run(main())
