"""What a rule found among the words of a text, before it is known whether it is allowed there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """Words from `start` to `end` of a text that a rule would not have there.

    `name` is what the rule goes by, `message` what the editor reads; `stops` tells whether it
    stops publication.
    """

    start: int
    end: int
    name: str
    message: str
    stops: bool
