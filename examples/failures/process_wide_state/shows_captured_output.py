"""Two tasks capture what they print: each line goes elsewhere, and print() stays redirected when both have ended."""

import io
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from threading import Event

tea_begun, coffee_begun, tea_ended = Event(), Event(), Event()  # they make certain what otherwise happens by chance


def capture(line: str, begun: Event, may_print: Event) -> io.StringIO:
    """Print a line, and return the text that was to capture it."""
    with redirect_stdout(io.StringIO()) as text:
        begun.set()
        may_print.wait()
        print(line)
    return text


def main() -> None:
    """Begin with tea, then coffee; end tea, then coffee; print a line, and what each task has captured."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        tea = pool.submit(capture, "a line of tea", tea_begun, coffee_begun)
        tea_begun.wait()
        coffee = pool.submit(capture, "a line of coffee", coffee_begun, tea_ended)
        tea.result()
        tea_ended.set()
    print("a line of main")
    for name, task in {"tea": tea, "coffee": coffee}.items():
        print(f"{name} captured {task.result().getvalue()!r}", file=sys.__stdout__)


if __name__ == "__main__":
    main()
