"""The form of a time zone in `docs/practice.yml`."""

from zoneinfo import ZoneInfo, available_timezones

from reading.fields import closest, did_you_mean

IN_THE_UNITED_STATES = (
    "America/New_York, America/Chicago, America/Denver, America/Phoenix, America/Los_Angeles, "
    "America/Anchorage or Pacific/Honolulu"
)


def time_zone(value: str) -> ZoneInfo:
    """A time zone by its name in the IANA Time Zone Database (RFC 6557): America/Denver.

    Abbreviations like MST are no use: they have no summer time.
    """
    known = {name for name in available_timezones() if "/" in name}
    if value not in known:
        hint = did_you_mean(closest(value, known))
        raise ValueError(
            f'"{value}" is not a time zone.{hint} '
            f"In the United States, write {IN_THE_UNITED_STATES}."
        )
    return ZoneInfo(value)
