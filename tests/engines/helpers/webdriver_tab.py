"""A tab that is driven by the commands of WebDriver (W3C), over whatever line they are sent."""

import base64
from collections.abc import Callable
from typing import Any

from tab import BrowserError, wait_for

Send = Callable[..., Any]
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Escape": "\ue00c",
    "Space": " ",
    "End": "\ue010",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
# A promise is waited for, and what it was broken with is told.
CALL = """const done = arguments[arguments.length - 1]
try {{
  Promise.resolve(({script})(...arguments[0])).then(
    (value) => done({{ value }}), (error) => done({{ error: String(error) }}))
}} catch (error) {{ done({{ error: String(error) }}) }}"""
SIZE = "() => [innerWidth, innerHeight]"


class WebDriverTab:
    """One window of a browser; `send` takes the name of a command, and what goes with it."""

    def __init__(self, send: Send) -> None:
        self.send = send

    def open(self, address: str) -> None:
        self.send("Navigate", {"url": address})

    def resize(self, width: int, height: int) -> None:
        def fits() -> bool:
            inner = self.run(SIZE, [])
            if inner == [width, height]:
                return True
            outer = self.send("GetWindowRect")
            more = {
                side: outer[side] - now
                for side, now in zip(("width", "height"), inner, strict=True)
            }
            size = {"width": width + more["width"], "height": height + more["height"]}
            self.send("SetWindowRect", size)
            return False

        wait_for(fits, f"The window never became {width} pixels wide and {height} high.")

    def run(self, script: str, about: list[object]) -> Any:
        answer = self.send(
            "ExecuteAsyncScript", {"script": CALL.format(script=script), "args": [about]}
        )
        if answer is None:
            raise BrowserError("The page was left before it could answer.")
        if "error" in answer:
            raise BrowserError(answer["error"])
        return answer.get("value")

    def click(self, selector: str) -> None:
        found = self.send("FindElement", {"using": "css selector", "value": selector})
        self.send("ElementClick", {"id": next(iter(found.values()))})

    def press(self, *keys: str) -> None:
        actions = []
        for key in keys:
            chord = [KEYS.get(part, part) for part in (key.split("+") if len(key) > 1 else [key])]
            actions += [{"type": "keyDown", "value": part} for part in chord]
            actions += [{"type": "keyUp", "value": part} for part in reversed(chord)]
        self.send(
            "PerformActions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]}
        )

    def back(self) -> None:
        self.send("Back")

    def forward(self) -> None:
        self.send("Forward")

    def reload(self) -> None:
        self.send("Refresh")

    def picture(self) -> bytes:
        return base64.b64decode(self.send("TakeScreenshot"))

    def paper(self) -> bytes | None:
        try:
            page = {"page": {"width": 21.59, "height": 27.94}, "shrinkToFit": False}
            return base64.b64decode(self.send("Print", page))
        except BrowserError as error:
            if "unknown command" not in str(error):
                raise
            return None
