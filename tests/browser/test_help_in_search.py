"""Search leads somebody in danger to help, whatever they type, and keeps help in sight."""

from collections.abc import Callable

import pytest
from page_faults import DESKTOP, PHONE, SMALL_PHONE, Variant
from page_parts import field, open_search, results, search_for, status
from page_script import wear
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
# As people type them: some stand in docs/search-words.yml so, some do not.
CRISIS = """\
 suicide; SUICIDAL; suicidal thoughts; sucide; i want to die; want to die; die; kill myself; I'm
 going to kill myself; how to end my life; better off dead; i don’t want to live anymore; I dont
 want to be here; self-harm; self harm; cutting myself; hurting myself; overdose; my friend
 overdosed; he won't wake up; don't wake up; she isn't breathing; not breathing; can't breathe;
 my husband hits me; he beats me; domestic violence; I'm scared of my boyfriend; i can't go on;
 can't go on; cant do this anymore; nobody to talk to; i have no one to talk to; need someone to
 talk to; crisis; emergency; quiero morir; no quiero vivir más; suicidio; me quiero matar;
 sobredosis; no despierta; mi esposo me pega; no puedo más; nadie con quien hablar; violencia
 doméstica; hacerme daño; “suicide”; suicide?; KMS; suicde; unalive myself; HELP; please help!;
 sos; can't keep going; what's the point of living; hurting my self; over-dosed; barely
 breathing; abused at home; unconsious; he is unconscious; he wants to kill himself; thoughts of
 death; she had a seizure and is not breathing; autolesión; me quiero hacer daño; me corto; me
 está pegando; no se quiere despertar; estoy sola; ayúdame; my brother can't be woken 😢; WON'T
 WAKE UP!!!; kill; dead"""
# Words that a template brings to the help page.
LINES = (
    "veterans",
    "spanish",
    "741741",
    "838255",
    "988",
    "911",
    "1-800-222-1222",
    "800 222 1222",
    "222-1222",
    "18002221222",
    "1-800-799-7233",
    "799 7233",
    "poison help",
    "samhsa",
    "crisis text line",
)
INNOCENT = (
    "ketamine",
    "diet",
    "cost",
    "skill",
    "depression",
    "privacy",
    "what to wear",
    "am i addicted",
    "waking up from anesthesia",
    "wake up early for a session",
    "giving up smoking",
    "history of seizures",
    "seizure disorder and ketamine",
    "grief after a death in the family",
    "fear of dying",
    "need to talk to my doctor",
    "food poisoning",
    "violent dreams",
    "hopeless romantic",
    "ego death",
    "kill time during infusion",
    "tengo miedo de las agujas",
)


def first_address(page: Page) -> str:
    return str(results(page).first.get_by_role("link").get_attribute("href"))


def test_words_of_crisis_lead_to_help_first(visit: Visit, served: str) -> None:
    page = visit(PHONE)
    search_for(page, "ketamine")
    asked = [" ".join(words.split()) for words in CRISIS.split(";")]
    assert len(asked) > 40
    for words in asked:
        field(page).fill(words)
        expect(status(page)).to_contain_text(f"found for “{words}”")
        assert first_address(page) == f"{served}get-help-now/", words
        expect(results(page).first).to_contain_text("Get help now")


def test_what_templates_say_of_help_lines_is_found(visit: Visit, served: str) -> None:
    page = visit(PHONE)
    search_for(page, "ketamine")
    for words in LINES:
        field(page).fill(words)
        expect(status(page)).to_contain_text(f"found for “{words}”")
        assert first_address(page).startswith(f"{served}get-help-now/"), words


def test_other_words_do_not_lead_to_help_first(visit: Visit, served: str) -> None:
    page = visit(PHONE)
    search_for(page, "crisis")
    for words in INNOCENT:
        field(page).fill(words)
        expect(status(page)).to_contain_text(f"“{words}”")
        links = results(page).get_by_role("link")
        addresses = links.evaluate_all("(all) => all.map((link) => link.href)")
        assert addresses[:1] != [f"{served}get-help-now/"], words


@pytest.mark.parametrize("variant", [SMALL_PHONE, PHONE, DESKTOP], ids=lambda it: it.name)
@pytest.mark.parametrize("address", ["", "get-help-now/"])
def test_the_ways_to_call_are_in_sight_while_one_searches(
    visit: Visit, variant: Variant, address: str
) -> None:
    page = visit(variant, address)
    open_search(page)
    dialog = page.get_by_role("dialog")
    expect(field(page)).to_be_focused()
    field(page).fill("ketamine")
    expect(results(page).nth(4)).to_be_attached()
    dialog.evaluate("(it) => it.scrollTo(0, it.scrollHeight)")
    for name, way in (("Call 988", "tel:988"), ("Text 988", "sms:988"), ("Call 911", "tel:911")):
        link = dialog.get_by_role("link", name=name, exact=True)
        expect(link).to_be_in_viewport(ratio=1)
        expect(link).to_have_attribute("href", way)
        box = link.bounding_box()
        assert box is not None
        assert box["width"] >= 44
        assert box["height"] >= 44
    tops = {link.bounding_box()["y"] for link in dialog.locator(".bc-strip a").all()}  # type: ignore[index]
    assert len(tops) == 1


def test_with_letters_of_twice_the_size_they_still_stand_in_one_row(visit: Visit) -> None:
    page = visit(SMALL_PHONE, "get-help-now/")
    wear(page, "html { font-size: 200% }")
    open_search(page)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="Leave this page")).to_be_in_viewport(ratio=1)
    assert dialog.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    tops = dialog.locator(".bc-strip a").evaluate_all(
        "(links) => links.map((link) => link.getBoundingClientRect().top)"
    )
    assert len(tops) == 3
    assert len(set(tops)) == 1
