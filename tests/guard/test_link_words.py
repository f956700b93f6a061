"""What an editor reads about the words of a link, and about addresses that tell on visitors."""

import pytest
from guarded import Guard, assert_told

NO_NAME = "does not say where the link goes. Make a link of the words that do"
BAD: dict[str, list[str]] = {
    **{
        f"See [{words}](contact.md).": [f'8: "{words}" {NO_NAME}']
        for words in (
            "here",
            "Here",
            "HERE.",
            "**here**",
            "click here",
            "Click here →",
            "this page",
            "this link",
            "the website",
            "link",
            "Link",
            "read more",
            "Read more ...",
            "Learn more →",
            "more",
            "more information",
            "find out more",
            "this",
            "see this article",
        )
    },
    "See [here][there].\n\n[there]: contact.md": [f'8: "here" {NO_NAME}'],
    "See [here](zzz.md).": [f'8: "here" {NO_NAME}', "8: links to zzz.md, which isn't there."],
    "See [→](contact.md).": ['8: "→" is no word. Say where the link goes.'],
    "See [](contact.md).": ["8: The link to `contact.md` has no words."],
    "See [https://fixture.example/a](https://fixture.example/a).": [
        '8: "https://fixture.example/a" is an address. Say where it leads: `[name of the page](http'
    ],
    "See [www.fixture.example](https://www.fixture.example).": ["8: is an address. Say where"],
    "See [contact.md](contact.md).": ["8: is an address. Say where it leads"],
    "See <https://fixture.example/a>.": ["8: `[name of the page](https://fixture.example/a)`"],
    "See https://fixture.example/a_b.": ["8: `[name of the page](https://fixture.example/a_b)`"],
    "See www.fixture.example/a for it.": ["8: `[name of the page](https://www.fixture.example/a)`"],
    f"See [{500 * '§ '}https://fixture.example/a": ["8: is an address. Say where it leads"],
    "Or \\[it](https://fixture.example/a).": ["8: `](` would show on the page."],
    "See [it](http://fixture.example/a).": [
        "8: Write `https://fixture.example/a`. With http:// anyone on the way can see"
    ],
    "See [it](HTTP://fixture.example/a).": ["8: Write `https://fixture.example/a`."],
    "See [it][there].\n\n[there]: http://fixture.example": ["10: Write `https://fixture.example`."],
    "See [it](“contact.md”).": ["8: has a curly quote or a character in it that can't be seen."],
    "See [it](contact.md “Title”).": ["8: Type the address anew."],
    "See [it](cont\u2009act.md).": ["8: Type the address anew."],
    "See [it](https://fixture.example/a?utm_source=x&id=3&utm_medium=y#b).": [
        "8: tells that site who comes. Write `https://fixture.example/a?id=3#b`."
    ],
    "See [it](https://fixture.example/?fbclid=x).": ["8: Write `https://fixture.example/`."],
    "See [it](https://www.google.com/url?q=https://fixture.example/a&sa=D).": [
        "8: goes through www.google.com, which sees who follows it. Write `https://fixture.example/a`"
    ],
    "See [it](https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Ffixture.example).": [
        "8: Write `https://fixture.example`."
    ],
    "See [it](https://bit.ly/fixture).": ["8: Open it, and write the address that you land on."],
}
GOOD = [
    "Here it is. You are here. [What is here for you](contact.md) is here. Click here or there.",
    "[Read more about us](contact.md), [this page in short](contact.md), [Link two](contact.md).",
    "[FindTreatment.gov](https://findtreatment.gov), [Fixture.org](https://fixture.example/a/b).",
    "[it](https://fixture.example/?id=3&page=2), [another](https://fixture.example/utm_source).",
    "`https://fixture.example`, `[here](contact.md)`, https and www.",
    "[`code`](contact.md)",
    f"See [{333 * '§§ '}https://fixture.example/a",
]


@pytest.mark.parametrize("text", BAD)
def test_a_link_that_says_too_little_or_too_much_is_told(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_a_link_that_says_where_it_goes_passes(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
