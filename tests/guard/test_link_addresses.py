"""Each kind of address that can't work or tells who is reading, and how far around it is looked."""

import pytest
from guarded import Guard, assert_told

NO_ADDRESS = "this link has no address."
NO_WORDS = "does not say where the link goes."
HTTPS = "With http:// anyone on the way can see"
OWN = "is a page of this site."
HEALTH = "goes to Google, and it asks about health."
FORM = "[our form](https://forms.gle/a)"
FAR_DOWN = "Words.\n\n" * 130

BAD = {
    "[a](mailto:), [b](#) and [c](TEL:)": [f'8: "{name}": {NO_ADDRESS}' for name in "abc"],
    "[a](contact.yaml)": ['8: "a": `contact.yaml` is not public.'],
    "[a](x@fixture.org)": ['8: "a": `x@fixture.org` is an e-mail address.'],
    "[a](//fixture.gov)": ["8: `//fixture.gov` is not an address that can be used."],
    "[a](https://fixture.gov/“x”)": ["8: has a curly quote or a character in it"],
    f"{FAR_DOWN}[a](https://[x.)": ["268: `https://[x.` is not a web address."],
    "![a](C:\\x.png)\n\n![a](/home/x.png)": ["8: is on your own computer", "10: is on your own"],
    "[](contact.md)": ["8: The link to `contact.md` has no words."],
    "[**](contact.md)": ['8: "**" is no word.'],
    "[Here](contact.md), and [click here](index.md)": [f'8: "Here" {NO_WORDS}', f"8: {NO_WORDS}"],
    "Words.\n\n[a](http://fixture.gov) and [b](http://fixture.edu)": [
        f"10: Write `https://fixture.gov`. {HTTPS}",
        f"10: Write `https://fixture.edu`. {HTTPS}",
    ],
    "[a](https://borncounseling.com/x) and [b](https://www.borncounseling.com/y)": [
        f"8: https://borncounseling.com/x {OWN}",
        f"8: https://www.borncounseling.com/y {OWN}",
    ],
    "See www.fixture.gov/a, and\nfixture.gov/b.": [
        "8: [name of the page](https://www.fixture.gov/a)",
        "9: [name of the page](https://fixture.gov/b)",
    ],
    "[a](https://fixture.gov/?a=1&utm_source=x&b=2), [b](https://fixture.gov/?FBCLID=1)": [
        "8: Write `https://fixture.gov/?a=1&b=2`.",
        "8: Write `https://fixture.gov/`.",
    ],
    "[a](https://l.facebook.com/l.php?x=1)": ["8: Write `the address itself`."],
    "See https://[borncounseling.com, and https://[x.": [
        "8: `https://[borncounseling.com,` is not a web address."
    ],
    "[a](contact.yaml)\n\nSee https://[x.": [
        '8: "a": `contact.yaml` is not public.',
        "10: `https://[x.` is not a web address.",
    ],
    "See https://[x.\n\n[a](contact.yaml)": ["8: is not a web address.", "10: is not public."],
    "//[x. is so": ["8: `//[x.` is not a web address."],
    "Words.\n\n> https://[x.": ["10: `https://[x.` is not a web address."],
    # ---- Forms: what the paragraph around asks ----
    f"We help with anxiety.\nTea is served.\nUse {FORM} first.\nBring a coat.": [f"10: {HEALTH}"],
    f"Tea is served.\nUse {FORM} first.\nBring a coat.\nHelp with anxiety.": [f"9: {HEALTH}"],
    f"Tea.\nCake.\n\nUse {FORM} first.\nHelp with anxiety.": [f"11: {HEALTH}"],
    f"Help with anxiety.\n\nUse {FORM} first.\n\nHelp with sleep.": [
        "10: Ask nothing about health"
    ],
    f"Help with anxiety.\n\nTea.\nUse {FORM} first.": ["11: Ask nothing about health"],
    f"Use {FORM} first.\nTea.\n\nHelp with anxiety.": ["8: Ask nothing about health"],
    f"See [us](contact.md), [A][x] and\n{FORM}, or [b](http://fixture.gov).\n\n[x]: index.md": [
        "9: goes to Google. Ask nothing about health there",
        f"9: Write `https://fixture.gov`. {HTTPS}",
    ],
    f"Use {FORM}\n\nAnd [another](https://tally.so/r/a).": ["8: Google", "10: goes to tally.so."],
}
GOOD = ("See fixture.gov, and FindTreatment.gov.", "[a](https://docs.google.com/document/d/1)")


@pytest.mark.parametrize("text", BAD)
def test_each_is_told_on_its_line(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *BAD[text])


@pytest.mark.parametrize("text", GOOD)
def test_names_and_other_pages_pass(guard: Guard, text: str) -> None:
    assert guard.findings(text) == []
