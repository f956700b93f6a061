"""Asks a web server for something, with patience; what went wrong is told in words."""

import socket
import ssl
import time
from collections.abc import Collection
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

# 50 MB: the most that a site map may hold (sitemaps.org, "Protocol details").
MOST_BYTES = 50 * 1024 * 1024
SECONDS = 20.0
NO_SUCH_NAME = "no server has this name"
# Answers that may be different in a moment (RFC 9110, 15.6; RFC 6585, 4).
FOR_A_MOMENT = (429, 500, 502, 503, 504)


@dataclass(frozen=True)
class Answer:
    """What a server said: its status, the address after all redirects, and the content."""

    status: int
    address: str
    body: bytes = b""

    @property
    def is_good(self) -> bool:
        """Whether what was asked for came."""
        return 200 <= self.status < 300  # noqa: PLR2004 (RFC 9110, 15.3)


class NoAnswerError(RuntimeError):
    """No server answered.

    `is_nowhere` where no server has that name at all; `lasts` where waiting will not help.
    """

    def __init__(self, why: str, *, is_nowhere: bool = False, lasts: bool = False) -> None:
        super().__init__(why)
        self.is_nowhere = is_nowhere
        self.lasts = lasts or is_nowhere


@dataclass(frozen=True)
class Asker:
    """How to ask: who asks, how often at most, and how many seconds to rest in between.

    It asks again where the status is one of `passing`.
    """

    name: str = "Mozilla/5.0 (compatible; site upkeep)"
    tries: int = 3
    rest: float = 5.0
    timeout: float = SECONDS
    passing: Collection[int] = FOR_A_MOMENT

    def ask(self, address: str, method: str = "GET") -> Answer:
        """The answer at an address. Raises NoAnswerError where none comes."""
        for further in reversed(range(self.tries)):
            try:
                answer = self._ask_once(address, method)
            except NoAnswerError as error:
                if not further or (error.lasts and not error.is_nowhere):
                    raise
            else:
                if not further or answer.status not in self.passing:
                    return answer
            time.sleep(self.rest)
        raise ValueError("Ask at least once.")

    def _ask_once(self, address: str, method: str) -> Answer:
        if not address.startswith(("http://", "https://")):
            raise NoAnswerError("it is no web address")
        request = Request(
            quote(address.partition("#")[0], safe="%/:=&?~+!$,;'@()*[]"),
            method=method,
            headers={"User-Agent": self.name, "Cache-Control": "no-cache", "Accept": "*/*"},
        )
        try:
            with urlopen(request, timeout=self.timeout) as answer:
                return Answer(answer.status, answer.url, answer.read(MOST_BYTES))
        except HTTPError as error:
            with error:
                return Answer(error.code, error.url, _rest_of(error))
        except (OSError, HTTPException, ValueError) as error:
            raise _no_answer(error) from None


def _rest_of(error: HTTPError) -> bytes:
    """The content that came with an error, such as a site's own page for a wrong address."""
    try:
        return error.read(MOST_BYTES)
    except (OSError, HTTPException):
        return b""


def _no_answer(error: Exception) -> NoAnswerError:
    """The error in words."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, socket.gaierror):
        is_nowhere = reason.errno not in {socket.EAI_AGAIN, socket.EAI_FAIL}
        return NoAnswerError(NO_SUCH_NAME, is_nowhere=is_nowhere)
    if isinstance(reason, TimeoutError):
        return NoAnswerError("the server takes too long")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return NoAnswerError(f"its certificate is not good: {reason.verify_message}", lasts=True)
    if isinstance(reason, ConnectionRefusedError):
        return NoAnswerError("the server refuses the connection")
    return NoAnswerError(f"the connection failed ({type(reason).__name__})")
