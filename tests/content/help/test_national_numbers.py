"""The numbers of the national lines are locked: a slip in the file is one problem, on its line.

The slips are made in the real file: that is the one that has to be right.
"""

import unicodedata
from collections.abc import Iterator

import pytest
from content.help.alike_numbers import digits_of, number_meant
from content.help.help_lines import read_help_lines
from content.help.known_lines import known_lines
from content.help.national_numbers import NATIONAL_LINES, NUMBERS_OF_OTHERS
from content.today import today
from guarded import PAGE, Guard
from help_line_file import (
    AS_IT_IS,
    DAY,
    OWN,
    OWN_AT,
    REAL,
    SHORT,
    changed,
    entry_of,
    line_in_file,
    problems,
)
from project import Project

FILE = "docs/help-lines.yml"
PAGES = ("first", "second", "third")
LINKS = """\
[Poison Help](get-help-now.md#line-poison), [SAMHSA](get-help-now.md#line-treatment).

Call 1-800-222-1222 or 1-800-662-4357, call or text 988, text HOME to 741741. Call 911."""
WAYS = [
    (name, way, value)
    for name, line in NATIONAL_LINES.items()
    for way, value in line.ways().items()
]
NUMBERS = [(name, way, value) for name, way, value in WAYS if value[0].isdigit()]


def slips(value: str) -> Iterator[str]:
    """The value with each sign changed, lost or doubled, or swapped with its neighbor."""
    for i, sign in enumerate(value):
        if not sign.isalnum():
            continue
        other = str((int(sign) + 1) % 10) if sign.isdigit() else ("X" if sign != "X" else "Y")
        yield value[:i] + other + value[i + 1 :]
        yield value[:i] + value[i + 1 :]
        yield value[:i] + sign + value[i:]
        rest = value[i + 1 :]
        if rest[:1].isalnum() and rest[0] != sign:
            yield value[:i] + rest[0] + sign + rest[1:]


def test_the_real_file_has_every_national_line_as_it_is_known() -> None:
    lines, source = read_help_lines(AS_IT_IS, today())
    assert source.problems == []
    for name, line in NATIONAL_LINES.items():
        assert {way: lines[name][way] for way in ("call", "then", "text", "message")} == {
            "call": None,
            "then": None,
            "text": None,
            "message": None,
        } | line.ways()
        assert lines[name]["name"] == line.name
    assert lines["find-treatment"]["site"] == "https://findtreatment.gov"


@pytest.mark.parametrize(("name", "way", "value"), WAYS)
def test_each_slip_in_a_way_is_one_problem_on_its_line(name: str, way: str, value: str) -> None:
    line = line_in_file(name, way)
    found = set(slips(value))
    assert len(found) >= len(value)
    short = SHORT if name in ("emergency", "lifeline") else SHORT + entry_of(name)[1]
    for slip in found:
        text, at = changed(name, line, line.replace(value, slip), short)
        told = problems(text)
        assert len(told) == 1, (slip, told)
        assert told[0].startswith(f'{at}: `{way}`: "{slip.strip()}" '), told
        assert f"`{line.strip()}`." in told[0]
        if "is nearly right" in told[0]:  # a number without the country's 1
            continue
        assert "overrides/hooks/content/help/national_numbers.py" in told[0]
        # The one way out: to take out a line that has changed; two lines have to stay.
        stays = name in ("emergency", "lifeline")
        assert ("take this whole entry out" in told[0]) != stays
        assert ("it has to stay here" in told[0]) == stays


@pytest.mark.parametrize(("way", "value"), sorted({(way, value) for _, way, value in NUMBERS}))
def test_each_slip_is_seen_under_any_other_name(way: str, value: str) -> None:
    assert number_meant(value) is None
    for slip in set(slips(value)) - NUMBERS_OF_OTHERS - {value.removeprefix("1")}:
        assert number_meant(slip), slip
        told = problems(SHORT + OWN.format(f'{way}: "{slip}"'))
        assert len(told) == 1, (slip, told)
        assert told[0].startswith(f'{OWN_AT}: `{way}`: "{slip}" is almost {value}, the number of ')


@pytest.mark.parametrize(("name", "way"), [(name, way) for name, way, _ in WAYS])
def test_a_lost_way_is_one_problem_on_the_entrys_line_with_the_line_to_add(
    name: str, way: str
) -> None:
    line = line_in_file(name, way)
    text, _ = changed(name, f"{line}\n", "")
    told = problems(text)
    assert len(told) == 1, told
    at = REAL.count("\n", 0, entry_of(name)[0]) + 1
    assert told[0].startswith(f"{at}: `{way}` is missing. Add: `{line.strip()}` "), told


@pytest.mark.parametrize("name", [name for name, line in NATIONAL_LINES.items() if line.text])
def test_all_lost_numbers_are_told_at_once_with_what_goes_with_each(name: str) -> None:
    text = REAL
    lines = [line_in_file(name, way) for way in NATIONAL_LINES[name].ways()]
    start = entry_of(name)[0]
    for line in lines:
        text = text[:start] + text[start:].replace(f"{line}\n", "", 1)
    told = problems(text)
    ways = [way for way in ("call", "text") if getattr(NATIONAL_LINES[name], way)]
    assert len(told) == len(ways), told
    for way in ways:
        assert any(f"`{way}` is missing. Add: `{way}: " in message for message in told), told
    assert all(any(line.strip() in message for message in told) for line in lines), told


@pytest.mark.parametrize("name", NATIONAL_LINES)
def test_a_renamed_entry_stays_locked_and_the_name_is_told(name: str) -> None:
    line = NATIONAL_LINES[name]
    text, at = changed(name, f"{name}:", "renamed:")
    told = problems(text)
    assert len(told) == 1, told
    assert told[0].startswith(f"{at}: {line.name} goes by the short name `{name}`: ")
    assert f"Write `{name}:` instead of `renamed:`." in told[0]
    way, value = next(iter(line.ways().items()))
    start, line_there = text.index("renamed:\n"), line_in_file(name, way)
    slip = next(slips(value))
    wrong = line_there.replace(value, slip)
    told = problems(text[:start] + text[start:].replace(line_there, wrong, 1))
    assert any(f'`{way}`: "{slip}" does not reach {line.name}' in one for one in told), told


@pytest.mark.parametrize("name", ["988  LIFELINE for Veterans", '"988 Lifeline, for veterans."'])
def test_an_entry_is_known_by_its_name_whatever_its_capitals_and_spaces(name: str) -> None:
    text, at = changed(
        "veterans", "veterans:\n  name: 988 Lifeline for veterans", f"vets:\n  name: {name}"
    )
    told = problems(text.replace("  then: press 1\n", ""))
    assert [problem.split(":")[0] for problem in told] == [str(at), str(at)], told


def test_another_national_line_may_be_taken_out() -> None:
    for name in NATIONAL_LINES:
        start, entry = entry_of(name)
        told = problems(REAL[:start] + REAL[start + len(entry) :])
        if name in ("emergency", "lifeline"):
            assert len(told) == 1, told
            assert told[0].startswith(f"1: `{name}` with its `call: ")
            assert told[0].endswith("has to be here: every page shows it on top.")
        else:
            assert told == []


FULL_WIDTH = {
    ord(c): unicodedata.lookup(f"FULLWIDTH DIGIT {unicodedata.name(c)[6:]}") for c in "0123456789"
}
LIFELINE, POISON = ("lifeline", 'call: "988"'), ("poison", "call: 1-800-222-1222")
NEARLY = "is nearly right. Write it as it is known: "
# Entry, what stands there, what stands there then, what is told. The line is that of the change.
SLIPS = [
    (*POISON, "call: 1-8OO-222-1222", f'`call`: "1-8OO-222-1222" {NEARLY}`call: 1-800-222-1222`.'),
    (*POISON, "call: 1-800-222-I222", NEARLY),
    (*POISON, "call: 1.800.222.1222", NEARLY),
    (*POISON, "call: 1 (800) 222-1222", NEARLY),
    (*POISON, "call: 800-222-1222", NEARLY),
    (*POISON, "call: +1 800 222 1222", NEARLY),
    (*POISON, "call: 1–800–222–1222", NEARLY),
    (*POISON, "call: tel:18002221222", NEARLY),
    (*POISON, "call: 1-888-222-1222", '"1-888-222-1222" does not reach Poison Help'),
    (*POISON, "text: 1-800-222-1222", "is a number to call for Poison Help, not a number to text."),
    (*POISON, "phone: 1-800-222-1222", "`phone` is unknown."),
    (*POISON, "call:", "`call` is missing. Add: `call: 1-800-222-1222` "),
    (*POISON, "call:\n    - 1-800-222-1222", "write one value, on one line"),
    ("treatment", "1-800-662-4357", "1-800-662-HELP", f"{NEARLY}`call: 1-800-662-4357`."),
    ("treatment", "1-800-662-4357", "1-800-799-7233", "reaches National Domestic Violence Hot"),
    (*LIFELINE, f"call: {'988'.translate(FULL_WIDTH)}", f'{NEARLY}`call: "988"`.'),
    (*LIFELINE, 'call: "9-8-8"', NEARLY),
    (*LIFELINE, "call: “988”", 'Use straight quotes here: "988".'),
    (*LIFELINE, "call: 0988", '"0988" does not reach 988 Lifeline: the number to call is 988.'),
    (*LIFELINE, 'call: "911"', '"911" reaches Emergency, not 988 Lifeline: the number to call is'),
    (*LIFELINE, "call: 988 or 911", '"988 or 911" does not reach 988 Lifeline'),
    (*LIFELINE, 'cal: "988"', "`cal` is unknown. Did you mean `call`?"),
    ("emergency", 'call: "911"', "call: nine-one-one", '"nine-one-one" does not reach Emergency'),
    ("veterans", "press 1", "press 2", '"press 2" reaches 988 Lifeline in Spanish, not 988'),
    ("veterans", "press 1", "Press  1.", f"{NEARLY}`then: press 1`."),
    ("veterans", "press 1", "press one", '"press one" does not reach 988 Lifeline for veterans'),
    ("veterans", "then: press 1", "press: 1", "`press` is unknown."),
    ("veterans", "then: press 1", "message: press 1", "Write `then: press 1`."),
    ("spanish", "AYUDA", "Ayuda", f"{NEARLY}`message: AYUDA`."),
    ("spanish", "AYUDA", "HOME", '"HOME" reaches Crisis Text Line, not 988 Lifeline in Spanish'),
    ("crisis-text", "HOME", "START", "not Crisis Text Line: the word to text is HOME."),
    ("crisis-text", 'text: "741741"', "text: 741-741", NEARLY),
    ("lifeline", "name: 988", "name: 998", '"998" is almost 988, the number of 988 Lifeline.'),
    ("lifeline", "name: 988", "name: 98", '"98" is almost 988, the number of 988 Lifeline.'),
    ("poison", "when: Someone", "when: Call 912. Someone", '`when`: "912" is almost 911'),
    ("poison", "when: Someone", "when: Call 1-800-555-0299. Someone", "is no number in this file."),
    ("poison", "name: Poison Help", "name: SAMHSA Helpline", "is the name of `treatment`."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "told"), SLIPS)
def test_a_slip_is_one_problem_in_its_own_words(name: str, old: str, new: str, told: str) -> None:
    text, at = changed(name, old, new)
    found = problems(text)
    assert len(found) == 1, found
    # An entry of a list stands on the line below.
    assert found[0].startswith((f"{at}: ", f"{at + 1}: "))
    assert told in found[0]


@pytest.mark.parametrize("name", ["emergency", "lifeline"])
def test_a_line_on_top_that_is_commented_out_is_told_to_come_back(name: str) -> None:
    entry = entry_of(name)[1]
    text = REAL.replace(entry, entry.replace("\n  ", "\n#  "))
    ways = " and ".join(f'`{way}: "{value}"`' for way, value in NATIONAL_LINES[name].ways().items())
    (told,) = problems(text)
    assert told.split(": ", 1)[1] == (
        f"`{name}` is empty. Bring back what stood below it, with its {ways}, and without a # in "
        "front: every page shows this line on top."
    )


def test_another_empty_line_may_be_taken_out() -> None:
    entry = entry_of("poison")[1]
    (told,) = problems(REAL.replace(entry, entry.replace("\n  ", "\n#  ")))
    assert told.endswith("`poison` is empty. Fill it in, or take it out.")


@pytest.mark.parametrize("name", NATIONAL_LINES)
def test_a_lost_name_is_the_one_that_is_known(name: str) -> None:
    known = NATIONAL_LINES[name].name
    (told,) = problems(changed(name, f"  name: {known}\n", "")[0])
    assert told.endswith(f": `name` is missing. Add: `name: {known}`")


@pytest.mark.parametrize(("name", "way"), [(name, way) for name, way, _ in WAYS])
def test_a_way_under_a_name_that_is_there_already_is_one_problem(name: str, way: str) -> None:
    line = line_in_file(name, way)
    text, at = changed(name, line, line.replace(f"{way}:", "when:"))
    (told,) = problems(text)
    assert told.startswith(f"{at}: `when` stands here a second time")


def test_a_way_and_what_goes_with_it_are_lost_as_one() -> None:
    text, _ = changed("spanish", '  text: "988"\n  message: AYUDA\n', "")
    assert 'Add: `text: "988"` and `message: AYUDA` Without' in problems(text)[0]
    assert len(problems(text)) == 1
    text, _ = changed("veterans", 'call: "988"\n  then: press 1', "call: 988, press 1")
    assert len(problems(text)) == 1


def test_swapped_numbers_are_told_each_on_its_line() -> None:
    text, at = changed(
        "veterans",
        '"988"\n  then: press 1\n  text: "838255"',
        '"838255"\n  then: press 1\n  text: "988"',
    )
    assert [problem.split(":")[0] for problem in problems(text)] == [str(at), str(at + 2)]


@pytest.mark.parametrize(
    ("name", "way"),
    [("treatment", 'text: "435748"'), ("emergency", 'text: "911"'), ("poison", "then: press 1")],
)
def test_a_number_that_is_not_known_on_a_national_line_is_told(name: str, way: str) -> None:
    call = line_in_file(name, "call")
    text, at = changed(name, call, f"{call}\n  {way}")
    told = problems(text)
    assert len(told) == 1
    assert told[0].startswith(f"{at + 1}: ")
    assert "A wrong one can cost a life. Take this line out, or ask" in told[0]


def test_a_chat_and_a_site_are_free_on_a_national_line() -> None:
    call = line_in_file("poison", "call")
    more = "  chat: https://fixture.example/chat\n  site: https://fixture.example"
    assert problems(changed("poison", call, f"{call}\n{more}")[0]) == []


OWN_SLIPS = {
    'call: "838255"': "is a number to text, that of 988 Lifeline for veterans, and not a",
    'text: "911"': "is a number to call, that of Emergency, and not a number to text.",
    'call: "988"\n  then: press 3': '"press 3" is not known as something to press with 988.',
    'text: "741741"\n  message: HOMW': '"HOMW" is not known as a word to text with 741741.',
    "call: 800-222-1222": NEARLY,
    "call: 1-800-222-2122": "is almost 1-800-222-1222, the number of Poison Help.",
    "call: 1-8OO-222-2122": "is almost 1-800-222-1222, the number of Poison Help.",
    "call: 98": '"98" is almost 988, the number of 988 Lifeline.',
    'call: "988"': '"988" alone is the number of 988 Lifeline, which has an entry of its own. Take',
    'text: "988"': "or add a word to text with it: `message: AYUDA` (988 Lifeline in Spanish).",
    'text: "88788"': "`message: START` (National Domestic Violence Hotline).",
    "call: (303) 555-0234": '"(303) 555-0234": write it as `call: 1-303-555-0234`.',
    "call: 303-555-0234": '"303-555-0234": write it as `call: 1-303-555-0234`.',
    'call: "211"\n  then: dial 998': '`then`: "998" is almost 988, the number of 988 Lifeline.',
    "call: five": '"five" is not a number to call or text.',
}


@pytest.mark.parametrize("way", OWN_SLIPS)
def test_a_slip_in_an_entry_of_our_own_is_told(way: str) -> None:
    told = problems(SHORT + OWN.format(way))
    assert len(told) == 1, told
    assert told[0].startswith(f"{OWN_AT + way.count(chr(10))}: ")
    assert OWN_SLIPS[way] in told[0]


def test_a_second_entry_for_the_lifeline_is_one_problem() -> None:
    told = problems(REAL + OWN.format('call: "988"\n  text: "988"'))
    assert len(told) == 1, told
    assert '`call`: "988" alone is the number of 988 Lifeline' in told[0]


@pytest.mark.parametrize(
    "way",
    [
        'call: "988"\n  then: press 2',
        'text: "741741"\n  message: HOME',
        'call: "211"',
        'call: "411"',
        'call: "511"',
        'call: "611"',
        'call: "811"',
        "call: 1-800-555-0299\n  then: press 9",
        'text: "686868"\n  message: FIXTURE',
        "chat: https://fixture.example/988",
    ],
)
def test_an_entry_of_our_own_with_a_right_number_passes(way: str) -> None:
    assert problems(SHORT + OWN.format(way)) == []


def test_a_second_entry_of_a_national_line_is_told_with_its_wrong_number() -> None:
    again = OWN.replace("A line of our own", "poison help")
    told = problems(REAL + again.format("call: 1-800-222-2122"))
    at = REAL.count("\n") + 2
    assert [problem.split(":")[0] for problem in told] == [str(at), str(at + 3)]
    assert "Poison Help stands here twice: as `poison` on line " in told[0]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It answers 24 hours, 7 days, since 1988; it took 2,988 calls by 9:11 on 9/11.", ""),
        ("Call 911 or 988, or text 838255.", ""),
        ("Call 1-800-222-1222.", ""),
        ("The 998 Lifeline answers.", '"998" is almost 988'),
        ("Call 91l.", '"91l" is nearly right. Write 911, in one piece.'),
        ("Call 9 11, or 9-1-2.", '"9 11" is nearly right. Write 911, in one piece.'),
        ("Call 9-1-2.", '"9-1-2" is almost 911'),
        ("It is open from 9 to 11, and 10 people answer.", ""),
        ("Dial 9111.", '"9111" is almost 911'),
        ("Text HOME to 741714.", '"741714" is almost 741741'),
        ("Call 1-800-222-2122.", '"1-800-222-2122" is almost 1-800-222-1222'),
        ("Call 211.", '"211" is no number in this file.'),
        ("It has helped 912 people, in 981 towns, with 998 other people.", ""),
        ("Since 2020, 981 children and 9111 women have called.", ""),
        ("The 998 answers day and night.", '"998" is almost 988'),
        ("Text AYUDO to 988.", '"AYUDO" is not known as a word to text with 988. Known: AYUDA.'),
        ("Text HOMW to 741741.", '"HOMW" is not known as a word to text with 741741. Known: HOME'),
        ("Text STRAT to 88788.", '"STRAT" is not known as a word to text with 88788.'),
        ("Text AYUDA to 988, HOME to 741741, or START to 88788.", ""),
        ("Text anything to 988.", ""),
        ("Call 988 and press 3.", '"press 3" is not known as something to press with 988. Known'),
        ("Call 988, then press one.", '"press one" is not known as something to press with 988.'),
        ("Call 988, then press 1. Or call 988 and press 2.", ""),
        ("Call 1-800-222-1222, then press 4.", ""),
    ],
)
def test_the_numbers_in_a_sentence_are_judged(sentence: str, told: str) -> None:
    text = OWN.replace("This is a fixture.", sentence).format("chat: https://fixture.example")
    found = problems(REAL + text)
    assert [told in problem for problem in found] == ([True] if told else []), found


# ---- One slip, one problem: nothing echoes on the pages ----


ECHOES: dict[str, str | bytes] = {
    "wrong": changed("poison", "1-800-222-1222", "1-800-222-2122")[0],
    "lost": changed("poison", "  call: 1-800-222-1222\n", "")[0],
    "renamed": changed("poison", "poison:", "poisson:")[0],
    "capital": changed("poison", "poison:", "Poison:")[0],
    "no colon": changed("poison", "poison:", "poison")[0],
    "quote": changed("poison", "poison:", '"poison:')[0],
    "no short name": changed("poison", "poison:\n", "")[0],
    "indented": changed("poison", "poison:", "  poison:")[0],
    "not indented": changed("poison", "  call", "call")[0],
    "not indented at all": REAL.replace(
        entry_of("poison")[1], entry_of("poison")[1].replace("\n  ", "\n")
    ),
    "tab": changed("poison", "  call", "\tcall")[0],
    "three spaces": changed("poison", "  call", "   call")[0],
    "twice": changed("poison", "  call: 1-800-222-1222\n", "  call: 1-800-222-1222\n" * 2)[0],
    "curly": changed("lifeline", 'call: "988"', "call: “988”")[0],
    "lifeline": changed("lifeline", 'call: "988"', 'call: "998"')[0],
    "source": changed("poison", "https://poisonhelp", "http://poisonhelp")[0],
    "seen": changed("treatment", "seen: report", "seen: raport")[0],
    "UTF-16": REAL.encode("utf-16"),
    "garbage": "<html>",
}


@pytest.mark.parametrize("slip", ECHOES)
def test_a_slip_in_the_file_is_no_problem_of_a_page_that_links_to_it(
    guard: Guard, slip: str
) -> None:
    guard.project.page(PAGE, LINKS)
    text = ECHOES[slip]
    raw = text if isinstance(text, bytes) else text.encode()
    found = sorted(map(str, guard.judge(raw, "help-lines.yml").findings))
    assert len(found) == 1, found
    assert found[0].startswith(f"{FILE}:")


def test_without_a_slip_the_same_page_passes(guard: Guard) -> None:
    guard.project.page(PAGE, LINKS)
    assert guard.judge(REAL.encode(), "help-lines.yml").findings == []


def test_a_wrong_number_on_a_page_is_told_beside_a_slip_in_the_file(guard: Guard) -> None:
    guard.project.page(PAGE, "Call 998, or [them](get-help-now.md#line-posion).")
    text, at = changed("poison", "1-800-222-1222", "1-800-222-2122")
    found = sorted(map(str, guard.judge(text.encode(), "help-lines.yml").findings))
    places = [f"docs/{PAGE}:8", f"docs/{PAGE}:8", f"{FILE}:{at}"]
    assert [finding.split(": ")[0] for finding in found] == places


@pytest.mark.parametrize("slip", ["wrong", "no colon", "no file"])
def test_a_whole_site_has_one_problem_however_many_pages_link_to_the_line(
    project: Project, slip: str
) -> None:
    for page in PAGES:
        project.page(f"{page}.md", LINKS)
    project.write("redirects.yml", "old-help/: get-help-now.md#line-poison\n")
    if slip == "no file":
        (project.path / "docs" / "help-lines.yml").unlink()
    else:
        project.write("help-lines.yml", str(ECHOES[slip]))
    built = project.build()
    assert built.code == 1
    assert "Traceback" not in built.printed
    assert "not your fault" not in built.printed
    assert len(built.findings) == 1, built.printed
    assert built.findings[0].startswith(f"{FILE}:")


def test_the_numbers_of_a_broken_entry_stay_known() -> None:
    source = read_help_lines(changed("poison", "seen: itself", "seen: no")[0], DAY)[1]
    known = known_lines(source)
    assert known.is_whole
    assert {digits_of("1-800-222-1222"), "988", "911", "838255"} <= set(known.numbers)
    assert {"poison", "find-treatment"} <= set(known.names)
