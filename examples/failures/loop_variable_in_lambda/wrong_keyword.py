"""run_in_executor hands positional arguments to the function, and no keyword arguments."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def serve(item: str, sugar: bool = False) -> str:
    """Serve an item."""
    return f"{item} {'with' if sugar else 'without'} sugar is served"


async def main() -> None:
    """Serve a cup of tea with sugar."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        # The types say so too.
        await loop.run_in_executor(pool, serve, "tea", sugar=True)  # type: ignore[call-arg]  # raises TypeError


if __name__ == "__main__":
    asyncio.run(main())
