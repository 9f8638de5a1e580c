"""After the timeout the first attempt goes on in its thread, so the second one does the same work again."""

import asyncio
from threading import Lock

payments: list[str] = []
server = Lock()  # stands for a slow server: it answers when somebody releases it


def pay(order: str) -> None:
    """Pay for an order in a worker thread."""
    with server:
        payments.append(order)


async def main() -> None:
    """Pay for one order, and try again after a timeout."""
    server.acquire()
    try:
        await asyncio.wait_for(asyncio.to_thread(pay, "tea"), timeout=0.2)
    except asyncio.TimeoutError:
        server.release()
        await asyncio.to_thread(pay, "tea")


if __name__ == "__main__":
    asyncio.run(main())
    print(f"{len(payments)} payments for 1 order")  # prints 2 payments for 1 order
