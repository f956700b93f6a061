"""What a rule found among the words of a text, before it is known whether it is allowed there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """Words from `start` to `end` of a text that a rule would not have there.

    `name` is what its editor may allow it by, `message` what the editor reads; `stops` tells
    whether it stops publication. `rule` is the name of the rule that found it. No
    comment lets pass what `is_never_allowed`.
    """

    start: int
    end: int
    name: str
    message: str
    stops: bool
    rule: str = ""
    is_never_allowed: bool = False

    def overlaps(self, other: "Slip") -> bool:
        """Whether both have a word in common."""
        return self.start < other.end and other.start < self.end
