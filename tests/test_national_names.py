"""The lock on the national lines holds although an entry's key and name change a little."""

import pytest
from content.help.national_names import national_lines_of, slips
from help_line_file import OWN, REAL, changed, entry_of, problems

VETERANS = "veterans:\n  name: 988 Lifeline for veterans"
# An entry, what stands there, what stands there then; how many problems, and words of each: the
# short name, then what is wrong with the number.
FALLEN = [
    ("veterans", VETERANS, "veteran:\n  name: 988 Lifeline for Veteran", "then: press 1", "",
     "`then` is missing. Add: `then: press 1` "),
    ("veterans", VETERANS, "veteran:\n  name: 988 Lifeline for Veteran", "press 1", "press 2",
     '`then`: "press 2" reaches 988 Lifeline in Spanish, not 988 Lifeline for veterans'),
    ("veterans", VETERANS, "veteran:\n  name: Veterans Crisis Line", "838255", "825835",
     '`text`: "825835" does not reach 988 Lifeline for veterans'),
    ("veterans", VETERANS, "military:\n  name: For those who serve", "838255", "825835",
     '`text`: "825835" does not reach 988 Lifeline for veterans'),
    ("veterans", VETERANS, "vets:\n  name: Help after the service", "press 1", "press 3",
     '`then`: "press 3" does not reach 988 Lifeline for veterans'),
    ("spanish", "spanish:\n  name: 988 Lifeline in Spanish",
     "espanol:\n  name: 988 Lifeline en español", "press 2", "press 1",
     '`then`: "press 1" reaches 988 Lifeline for veterans, not 988 Lifeline in Spanish'),
    ("spanish", "spanish:\n  name: 988 Lifeline in Spanish",
     "espanol:\n  name: 988 Lifeline en español", "message: AYUDA", "",
     "`message` is missing. Add: `message: AYUDA` "),
    ("spanish", "spanish:\n  name: 988 Lifeline in Spanish",
     "espanol:\n  name: Ayuda ahora", "press 2", "press 1",
     '`then`: "press 1" reaches 988 Lifeline for veterans, not 988 Lifeline in Spanish'),
    ("crisis-text", "crisis-text:\n  name: Crisis Text Line",
     "crisis-txt:\n  name: Crisis Text", "741741", "471471",
     '`text`: "471471" does not reach Crisis Text Line: the number to text is 741741.'),
    ("crisis-text", "crisis-text:\n  name: Crisis Text Line",
     "crisis:\n  name: A text in a crisis", "741741", "471471",
     '`text`: "471471" does not reach Crisis Text Line: the number to text is 741741.'),
    ("treatment", "treatment:\n  name: SAMHSA Helpline",
     "treatments:\n  name: SAMHSA's Helpline", "662-4357", "626-4375",
     '`call`: "1-800-626-4375" does not reach SAMHSA Helpline'),
    ("treatment", "treatment:\n  name: SAMHSA Helpline",
     "samhsa:\n  name: Where to find care", "662-4357", "626-4375",
     '`call`: "1-800-626-4375" does not reach SAMHSA Helpline'),
    ("poison", "poison:\n  name: Poison Help",
     "poison-help:\n  name: Poison Control", "222-1222", "122-2122",
     '`call`: "1-800-122-2122" does not reach Poison Help'),
    ("poison", "poison:\n  name: Poison Help",
     "poisoning:\n  name: When in doubt", "222-1222", "122-2122",
     '`call`: "1-800-122-2122" does not reach Poison Help'),
    ("poison", "poison:\n  name: Poison Help",
     "swallowed:\n  name: Posion Help", "1-800-222-1222", "1-303-389-1100",
     '`call`: "1-303-389-1100" does not reach Poison Help'),
    ("domestic-violence", "domestic-violence:\n  name: National",
     "domestic-violance:\n  name: The National", "799-7233", "797-7223",
     '`call`: "1-800-797-7223" does not reach National Domestic Violence Hotline'),
    ("domestic-violence", "domestic-violence:\n  name: National Domestic Violence Hotline",
     "at-home:\n  name: Domestic Violence Hotline", "88788", "87878",
     '`text`: "87878" does not reach National Domestic Violence Hotline'),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "head", "other_head", "old", "new", "told"), FALLEN)
def test_an_entry_under_another_key_and_name_stays_locked(
    entry: str, head: str, other_head: str, old: str, new: str, told: str
) -> None:
    line = next(line for line in entry_of(entry)[1].split("\n") if old in line)
    text, at = changed(entry, line + "\n", line.replace(old, new) + "\n" if new else "")
    assert text.count(head) == 1
    found = problems(text.replace(head, other_head))
    first = text.count("\n", 0, text.index(head)) + 1
    key = other_head.split(":", maxsplit=1)[0]
    assert len(found) == 2, found
    assert found[0].startswith(f"{first}: "), found
    assert any(f"Write `{entry}:` instead of `{key}:`." in problem for problem in found)
    place = f"{at}: " if new else f"{first}: "
    assert any(problem.startswith(place) and told in problem for problem in found), found


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
    ("Boulder Domestic Violence Help", 'call: 1-303-555-0134\n  text: "87878"', "88788"),
    ("Denver Poison Center", 'call: 1-800-212-2122\n  text: "303555"', "1-800-222-1222"),
    ("Crisis lines by text", 'call: 1-303-555-0134\n  text: "471471"', "741741"),
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
        ("boulder-violence", "Boulder Domestic Violence Shelter", "call: 1-303-555-0134"),
        ("domestic-violence-boulder", "Safe House", "call: 1-303-555-0135"),
        ("county-hotline", "Regional Domestic Violence Hotline", "call: 1-303-555-0136"),
        ("poison-denver", "Rocky Mountain Poison Center", "call: 1-303-555-0137"),
        ("veterans-boulder", "Boulder County Veterans Services", "call: 1-303-555-0138"),
        ("county-crisis", "Colorado Crisis Services", 'call: 1-844-555-0139\n  text: "303555"'),
        ("detox", "Boulder County Treatment Center", "call: 1-303-555-0140"),
        ("ayuda", "Ayuda en español, Boulder", "call: 1-303-555-0141"),
        ("county-suicide", "County Suicide Prevention Line", "call: 1-303-555-0142"),
        ("non-emergency", "Police, where it is no emergency", "call: 1-303-555-0143"),
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
