"""Reads an SVG piece by piece: keeps what draws, drops what is needless, notes what would act."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
# What a still drawing is made of (SVG 2, appendix F).
ELEMENT = re.compile(
    "circle|clipPath|defs|desc|ellipse|filter|g|line|linearGradient|marker|mask|path|pattern|"
    "polygon|polyline|radialGradient|rect|stop|style|svg|symbol|text|textPath|title|tspan|use|"
    "fe(?!Image)[A-Z][A-Za-z]+"
)
WITH_WORDS = {"desc", "style", "text", "textPath", "title", "tspan"}
MOVING = {"animate", "animateMotion", "animateTransform", "set"}
LOADS = re.compile(
    r"@import|@font-face|\\|(?:url|src|image|image-set)\(\s*(?![\"']?#)", re.IGNORECASE
)
MOVES = re.compile(r"@keyframes|\banimation", re.IGNORECASE)
DEEPEST = 60  # elements within each other

AGAIN = "Export the drawing again as a plain SVG, or save it as a PNG, and put that here instead."
SENTENCES = {
    "broken": f"This drawing can't be read from here on. {AGAIN}",
    "entities": f"This drawing declares shorthands of its own (`<!ENTITY ...>`). {AGAIN}",
    "no svg": (
        'This is no SVG: its first element has to be `<svg xmlns="http://www.w3.org/2000/svg">`. '
        f"{AGAIN}"
    ),
    "style sheet": f"This drawing takes its style from another file. {AGAIN}",
    "moves": f"This drawing moves, and a reader whom that disturbs can't stop it. {AGAIN}",
    "handler": "`{}` would run a script. Take it out. " + AGAIN,
    "loads": "`{}` loads something from elsewhere. " + AGAIN,
    "element": "`<{}>` can't stand in a drawing here. " + AGAIN,
    "long": f"This drawing takes more than 1 MB. {AGAIN}",
    "deep": f"The parts of this drawing lie more than {DEEPEST} deep in each other. {AGAIN}",
}


class UnreadableError(Exception):
    """There is no use in reading on."""


@dataclass
class SvgReader:
    """What the parser finds, as it finds it. `left_out` counts the elements that are left out."""

    parser: expat.XMLParserType = field(
        default_factory=lambda: expat.ParserCreate(namespace_separator=" ")
    )
    faults: dict[str, int] = field(default_factory=dict)
    open_elements: list[Element] = field(default_factory=list)
    root: Element | None = None
    left_out: int = 0

    def __post_init__(self) -> None:
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.words
        self.parser.ProcessingInstructionHandler = self.instruction
        self.parser.StartDoctypeDeclHandler = self.doctype

    def read(self, raw: bytes) -> None:
        """Read a whole file. Never raises."""
        try:
            self.parser.Parse(raw, True)
        except (expat.ExpatError, LookupError, ValueError):  # the last two over odd encodings
            self.fault("broken")
        except UnreadableError:
            pass

    def fault(self, kind: str, what: str = "") -> None:
        """Note a fault at this place; the same one again is not told."""
        self.faults.setdefault(SENTENCES[kind].format(what), self.parser.CurrentLineNumber)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element in, or leave it out with all that is in it."""
        namespace, _, tag = name.rpartition(" ")
        if self.root is None and (namespace, tag) != (SVG, "svg"):
            self.fault("no svg")
            raise UnreadableError
        if len(self.open_elements) + self.left_out > DEEPEST:
            self.fault("deep")
            raise UnreadableError
        is_needless = bool(self.left_out) or namespace != SVG or tag == "metadata"
        if is_needless or not ELEMENT.fullmatch(tag):
            if not is_needless:
                self.fault("moves" if tag in MOVING else "element", tag)
            self.left_out += 1
            return
        kept = dict(filter(None, map(self.attribute, attributes.items())))
        if self.root is None:
            self.root = Element(tag, {"xmlns": SVG} | kept)
            self.open_elements.append(self.root)
        else:
            self.open_elements.append(SubElement(self.open_elements[-1], tag, kept))

    def attribute(self, given: tuple[str, str]) -> tuple[str, str] | None:
        """An attribute as it is kept, if it is."""
        namespace, _, name = given[0].rpartition(" ")
        value = given[1]
        if namespace == XML and name in {"lang", "space"}:
            return f"xml:{name}", value
        if name == "href" and namespace in {"", XLINK}:
            if not value.strip().startswith("#"):
                self.fault("loads", f'href="{value[:60]}"')
            return name, value
        if namespace or name.startswith("data-"):
            return None
        if name.lower().startswith("on"):
            self.fault("handler", name)
        self.look_for_loads(value)
        if name == "style" and MOVES.search(value):
            self.fault("moves")
        return name, value

    def look_for_loads(self, text: str) -> None:
        """Look through a style, or an attribute that may stand for one, for what it loads."""
        if match := LOADS.search(text):
            self.fault("loads", text[match.start() :].partition("\n")[0][:60])

    def end(self, _name: str) -> None:
        """Close the element that was opened last."""
        if self.left_out:
            self.left_out -= 1
            return
        element = self.open_elements.pop()
        if element.tag == "style":
            self.look_for_loads(element.text or "")
            if MOVES.search(element.text or ""):
                self.fault("moves")

    def words(self, text: str) -> None:
        """Keep words where words are shown; elsewhere there is only space between elements."""
        if self.left_out or not self.open_elements:
            return
        element = self.open_elements[-1]
        if element.tag in WITH_WORDS and len(element):
            element[-1].tail = (element[-1].tail or "") + text
        elif element.tag in WITH_WORDS:
            element.text = (element.text or "") + text

    def instruction(self, target: str, _data: str) -> None:
        """Refuse a style sheet from elsewhere; drop whatever else is meant for a program."""
        if target == "xml-stylesheet":
            self.fault("style sheet")

    def doctype(self, _name: str, _system: str | None, _public: str | None, declares: bool) -> None:
        """Drop a plain document type; stop at one that declares, before any of it is read."""
        if declares:
            self.fault("entities")
            raise UnreadableError
