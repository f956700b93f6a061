"""Search leads somebody in danger to help, whatever they type; in a browser: tests/browser."""

from pathlib import Path

from search_answers import answers

HELP = "get-help-now/"
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


def first_places(site: Path, queries: list[str]) -> dict[str, str]:
    """The address that is shown first for each query; "" where nothing is found."""
    found = answers(site, queries)
    return {
        query: results[0].address if results else ""
        for query, results in zip(queries, found, strict=True)
    }


def test_words_of_crisis_lead_to_help_first(site: Path) -> None:
    asked = [" ".join(words.split()) for words in CRISIS.split(";")]
    assert len(asked) > 40
    places = first_places(site, asked)
    assert {words: place for words, place in places.items() if place != HELP} == {}


def test_what_templates_say_of_help_lines_is_found(site: Path) -> None:
    places = first_places(site, [*LINES])
    assert {words: place for words, place in places.items() if not place.startswith(HELP)} == {}


def test_other_words_do_not_lead_to_help_first(site: Path) -> None:
    places = first_places(site, [*INNOCENT])
    assert [words for words, place in places.items() if place == HELP] == []
