"""The hours of the landscape on top of each page; `assets/css/horizon.css` shows each.

Everyone enters by a door: its first page says the hour for all behind it, unless they say one.
"""

NIGHT, DAY = "night", "day"
# In their order. One walks from stone to stone of the landscape, and stays inside at night.
HOURS = (NIGHT, "before dawn", "first light", "sunrise", "morning", DAY)


def hour_of(own: str | None, of_door: str | None, *, is_help: bool) -> str:
    """The hour of a page: its own setting, or that of its door's first page, or an even day.

    Whoever looks for help comes at night, and wants no high picture above the numbers to call.
    """
    return NIGHT if is_help else own or of_door or DAY


def stone_of(hour: str) -> int:
    """The stone one stands on at an hour, the first being 1; at night none, which is 0."""
    return HOURS.index(hour)
