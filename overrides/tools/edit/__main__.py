"""`make edit`: opens the editor in the browser; Ctrl-C ends it."""

import os
import socket
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Timer

import uvicorn

from edit.app import make_app
from edit.gate import Doors
from edit.session import Session

HOST = "127.0.0.1"
PORT_TAKEN = "Something else uses port {}. End it, or type: make edit PORT=8001"
OPEN = (
    "The editor is at {}\n"
    "It opens in your browser; if it does not, open that address. Ctrl-C ends it, and nothing that "
    "you typed is lost."
)


def main() -> None:
    """Start the server, and open the page with its key."""
    port = int(os.environ.get("PORT", "8000"))
    try:
        listener = socket.create_server((HOST, port))
    except OSError:
        sys.exit(PORT_TAKEN.format(port))
    session = Session(Path.cwd())
    address = f"{Doors.at(port).origin}/edit/?key={session.key}"
    print(OPEN.format(address), flush=True)
    if os.environ.get("OPEN_BROWSER", "yes") == "yes":
        Timer(0.5, webbrowser.open, [address]).start()
    session.read_on()
    server = uvicorn.Server(
        uvicorn.Config(make_app(session, port), log_level="warning", lifespan="off")
    )
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listener])


if __name__ == "__main__":
    main()
