"""The editor's server as `make edit` starts it; it also tells what its processor has spent.

It runs in the folder of a project. Each line on its standard input is answered by a line: the
processor's seconds since its start.
"""

import sys
import time
from threading import Thread


def tell_spent() -> None:
    """Answer each line."""
    for _ in sys.stdin:
        print(time.process_time(), flush=True)


def main() -> None:
    """Serve."""
    from edit.__main__ import main as serve  # noqa: PLC0415 - counts from the start on

    Thread(target=tell_spent, daemon=True).start()
    serve()


if __name__ == "__main__":
    main()
