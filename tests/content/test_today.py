"""A day begins where the practice is, unless BUILD_DATE says which day it is."""

import zoneinfo
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from content import today as module
from content.today import today


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for a practice, shortly after a new year has begun in UTC."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(2027, 1, 1, 4, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(module, "datetime", Clock)
    monkeypatch.delenv("BUILD_DATE", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("time_zone: America/Denver", "2026-12-31"),
        ("time_zone: America/New_York", "2026-12-31"),
        ("time_zone: Pacific/Auckland", "2027-01-01"),
        ("time_zone:", "2027-01-01"),
        ("time_zone: nowhere", "2027-01-01"),
        ("time_zone: [", "2027-01-01"),
        ("\udcff", "2027-01-01"),
    ],
)
def test_the_day_is_the_one_where_the_practice_is(docs: Path, text: str, day: str) -> None:
    (docs / "practice.yml").write_text(text, encoding="utf-8", errors="surrogateescape")
    assert today(docs).isoformat() == day


def test_time_zones_are_known_where_the_system_knows_none(docs: Path) -> None:
    (docs / "practice.yml").write_text("time_zone: America/Denver", encoding="utf-8")
    zoneinfo.ZoneInfo.clear_cache()
    zoneinfo.reset_tzpath(to=[])
    try:
        assert today(docs).isoformat() == "2026-12-31"
    finally:
        zoneinfo.reset_tzpath()


def test_without_a_practice_the_day_is_that_of_utc(docs: Path) -> None:
    assert today(docs).isoformat() == "2027-01-01"


def test_build_date_wins(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (docs / "practice.yml").write_text("time_zone: America/Denver", encoding="utf-8")
    monkeypatch.setenv("BUILD_DATE", "2026-12-25")
    assert today(docs).isoformat() == "2026-12-25"
