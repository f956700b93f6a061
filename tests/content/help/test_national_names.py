"""The lock on the national lines holds although an entry's key and name change a little."""

import pytest
from content.help.alike_numbers import slips
from content.help.national_numbers import NATIONAL_LINES
from content.help.which_line import national_lines_of
from help_line_file import OWN, REAL, changed, entry_of, problems

# A line's key; another key and name; what stands in the entry, and what stands there then; what is
# told of that.
FALLEN = [
    ("veterans", "veteran", "988 Lifeline for Veteran", ("then: press 1", ""),
     "`then` is missing. Add: `then: press 1` "),
    ("veterans", "veteran", "988 Lifeline for Veteran", ("press 1", "press 2"),
     '`then`: "press 2" reaches 988 Lifeline in Spanish, not 988 Lifeline for veterans'),
    ("veterans", "veteran", "Veterans Crisis Line", ("838255", "825835"),
     '`text`: "825835" does not reach 988 Lifeline for veterans'),
    ("veterans", "military", "For those who serve", ("838255", "825835"),
     '`text`: "825835" does not reach 988 Lifeline for veterans'),
    ("veterans", "vets", "Help after the service", ("press 1", "press 3"),
     '`then`: "press 3" does not reach 988 Lifeline for veterans'),
    ("spanish", "espanol", "988 Lifeline en español", ("press 2", "press 1"),
     '`then`: "press 1" reaches 988 Lifeline for veterans, not 988 Lifeline in Spanish'),
    ("spanish", "espanol", "988 Lifeline en español", ("message: AYUDA", ""),
     "`message` is missing. Add: `message: AYUDA` "),
    ("spanish", "espanol", "Ayuda ahora", ("press 2", "press 1"),
     '`then`: "press 1" reaches 988 Lifeline for veterans, not 988 Lifeline in Spanish'),
    ("crisis-text", "crisis-txt", "Crisis Text", ("741741", "471471"),
     '`text`: "471471" does not reach Crisis Text Line: the number to text is 741741.'),
    ("crisis-text", "crisis", "A text in a crisis", ("741741", "471471"),
     '`text`: "471471" does not reach Crisis Text Line: the number to text is 741741.'),
    ("treatment", "treatments", "SAMHSA's Helpline", ("662-4357", "626-4375"),
     '`call`: "1-800-626-4375" does not reach SAMHSA Helpline'),
    ("treatment", "samhsa", "Where to find care", ("662-4357", "626-4375"),
     '`call`: "1-800-626-4375" does not reach SAMHSA Helpline'),
    ("poison", "poison-help", "Poison Control", ("222-1222", "122-2122"),
     '`call`: "1-800-122-2122" does not reach Poison Help'),
    ("poison", "poisoning", "When in doubt", ("222-1222", "122-2122"),
     '`call`: "1-800-122-2122" does not reach Poison Help'),
    ("poison", "swallowed", "Posion Help", ("1-800-222-1222", "1-303-389-1100"),
     '`call`: "1-303-389-1100" does not reach Poison Help'),
    ("domestic-violence", "domestic-violance", "The National", ("799-7233", "797-7223"),
     '`call`: "1-800-797-7223" does not reach National Domestic Violence Hotline'),
    ("domestic-violence", "at-home", "Domestic Violence Hotline", ("88788", "87878"),
     '`text`: "87878" does not reach National Domestic Violence Hotline'),
]  # fmt: skip


@pytest.mark.parametrize(("line", "key", "name", "change", "told"), FALLEN)
def test_an_entry_under_another_key_and_name_stays_locked(
    line: str, key: str, name: str, change: tuple[str, str], told: str
) -> None:
    old, new = change
    there = next(words for words in entry_of(line)[1].split("\n") if old in words)
    text, at = changed(line, there + "\n", there.replace(old, new) + "\n" if new else "")
    head = f"{line}:\n  name: {NATIONAL_LINES[line].name}"
    assert text.count(head) == 1
    first = text.count("\n", 0, text.index(head)) + 1
    found = problems(text.replace(head, f"{key}:\n  name: {name}"))
    assert len(found) == 2, found
    place = at if new else first
    assert any(one.startswith(f"{first}: ") and f"`{line}:` instead" in one for one in found)
    assert any(one.startswith(f"{place}: ") and told in one for one in found), found


def test_the_short_name_alone_is_one_problem_with_a_way_out_for_another_line() -> None:
    text, at = changed("poison", "poison:\n  name: Poison Help", "poisons:\n  name: Ask us")
    (told,) = problems(text)
    assert told == (
        f"{at}: Poison Help goes by the short name `poison`: pages link to it by that. Write "
        "`poison:` instead of `poisons:`. If this is another line, give it a short name that "
        "nobody takes for `poison`."
    )


NEAR = [
    # The name has a word of the line; one number is a county's, the other a slip.
    ("Boulder Domestic Violence Help", 'call: 1-303-555-0234\n  text: "87878"', "88788"),
    ("Denver Poison Center", 'call: 1-800-212-2122\n  text: "303555"', "1-800-222-1222"),
    ("Crisis lines by text", 'call: 1-303-555-0234\n  text: "471471"', "741741"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "ways", "meant"), NEAR)
def test_a_number_two_slips_away_is_told_where_the_name_is_alike(
    name: str, ways: str, meant: str
) -> None:
    found = problems(REAL + OWN.replace("A line of our own", name).format(ways))
    assert len(found) == 1, found
    assert f'" is almost {meant}, the number of ' in found[0]


@pytest.mark.parametrize(
    ("key", "name", "ways"),
    [
        ("boulder-violence", "Boulder Domestic Violence Shelter", "call: 1-303-555-0234"),
        ("domestic-violence-boulder", "Safe House", "call: 1-303-555-0235"),
        ("county-hotline", "Regional Domestic Violence Hotline", "call: 1-303-555-0236"),
        ("poison-denver", "Rocky Mountain Poison Center", "call: 1-303-555-0237"),
        ("veterans-boulder", "Boulder County Veterans Services", "call: 1-303-555-0238"),
        ("county-crisis", "Colorado Crisis Services", 'call: 1-844-555-0239\n  text: "303555"'),
        ("detox", "Boulder County Treatment Center", "call: 1-303-555-0240"),
        ("ayuda", "Ayuda en español, Boulder", "call: 1-303-555-0241"),
        ("county-suicide", "County Suicide Prevention Line", "call: 1-303-555-0242"),
        ("non-emergency", "Police, where it is no emergency", "call: 1-303-555-0243"),
        ("services", "Boulder 211", 'call: "211"'),
        ("digging", "Before you dig", 'call: "811"'),
        ("traffic", "Road conditions", 'call: "511"'),
    ],
)  # fmt: skip
def test_a_countys_own_line_passes(key: str, name: str, ways: str) -> None:
    own = OWN.replace("own:", f"{key}:", 1).replace("A line of our own", name)
    assert problems(REAL + own.format(ways)) == []


def test_the_closest_name_is_meant_and_not_a_shorter_one() -> None:
    named = {"name": "988 Lifelines for the veteran"}
    assert national_lines_of("own", named) == ["veterans"]
    assert national_lines_of("own", {"name": "988 Lifline"}) == ["lifeline"]
    assert national_lines_of("own", {"name": ["a list"]}) == []
    assert national_lines_of("own", None) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [("471471", 2), ("741714", 1), ("74171", 1), ("7417411", 1), ("741741", 0), ("", 6)],
)
def test_slips_are_counted(written: str, number: int) -> None:
    assert slips(written, "741741") == number


# A number in a national line's name that is none of its own.
STRANGE = {
    "889 Lifeline": '"889" is no number of 988 Lifeline. Nobody may call or text a wrong one. '
    "Write `name: 988 Lifeline`.",
    "1988 Lifeline": '"1988" is no number of 988 Lifeline.',
    "911 Lifeline": '"911" is no number of 988 Lifeline.',
    "9B8 Lifeline": '"9B8" is no number of 988 Lifeline.',
    "98B Lifeline": '"98B" is no number of 988 Lifeline.',
    "O88 Lifeline": "988",
    "998Lifeline": '"998Lifeline" is no number of 988 Lifeline.',
    "988Lifeline": '"988Lifeline" is no number of 988 Lifeline.',
    "Lifeline 9-8-8": "988",
    "988 Lifeline since 2022": '"2022" is no number of 988 Lifeline.',
    "Lifeline (988, or 1-800-273-8255)": "1-800-273-8255",
    "\u0969\u096e\u096e Lifeline": "is no number of 988 Lifeline.",
}


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_number_in_a_national_lines_name_is_told(name: str) -> None:
    text, at = changed("lifeline", "name: 988 Lifeline", f"name: {name}")
    found = problems(text)
    assert len(found) == 1, found
    assert found[0].startswith(f"{at}: `name`: ")
    assert STRANGE[name] in found[0]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("lifeline", "988 Suicide & Crisis Lifeline"),
        ("lifeline", "The 988 Lifeline (24/7)"),
        ("lifeline", "Lifeline: 988"),
        ("emergency", "Emergency: 911"),
        ("poison", "Poison Help 1-800-222-1222, 24 hours"),
        ("veterans", "988 Lifeline for veterans, press 1"),
        ("crisis-text", "Crisis Text Line (741741)"),
        ("veterans", "Veterans Crisis Line"),
    ],
)
def test_a_national_lines_own_number_may_stand_in_its_name(line: str, name: str) -> None:
    old = NATIONAL_LINES[line].name
    assert problems(changed(line, f"name: {old}", f'name: "{name}"')[0]) == []


def test_a_name_of_our_own_may_have_a_number() -> None:
    own = OWN.replace("A line of our own", "Room 12 of 1988").format('call: "211"')
    assert problems(REAL + own) == []
