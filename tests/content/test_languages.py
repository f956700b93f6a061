"""A page in another language: what says so, what is left alone, and who notices a wrong one."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from content.help.help_lines import read_help_lines
from content.languages import ENGLISH, LANGUAGES, language
from content.page_settings import read_page
from content.today import today
from guard.words.language_findings import language_findings
from guarded import PAGE, Guard
from project import ROOT, Project
from search_answers import answers
from site_faults import pages_to_read

ENGLISH_TEXT = """\
If you are not safe, call for help now. You can also talk with a person whom you trust, at home or
at work. They listen and they do not judge you. The service is free, and it is open day and night on
all days of the week. Say where you are, what you see and whether the person breathes."""
SPANISH_TEXT = """\
Si está en peligro, llame ahora mismo. También puede hablar con una persona de confianza, en su casa
o en el trabajo. Le escucha y no le juzga. El servicio es gratis y atiende de día y de noche, todos
los días de la semana. Diga dónde está, qué ve y si la persona respira bien."""
# Neither of the two. Near languages share many words with one of them.
OTHER_TEXTS = {
    "French": """\
Si vous êtes en danger, appelez tout de suite les secours. Vous pouvez aussi parler à une personne
de confiance, chez vous ou au travail. Elle vous écoute et ne vous juge pas. Le service est gratuit
et il est ouvert le jour et la nuit, tous les jours de la semaine.""",
    "Portuguese": """\
Se você está em perigo, ligue agora para pedir ajuda. Você também pode falar com uma pessoa de
confiança, em casa ou no trabalho. Ela escuta e não julga. O serviço é gratuito e funciona de dia e
de noite, todos os dias da semana. Para falar por mensagem, escreva para o mesmo número.""",
    "Italian": """\
Se è in pericolo, chiami subito aiuto. Può anche parlare con una persona di fiducia, a casa o al
lavoro. La ascolta e non la giudica. Il servizio è gratuito ed è aperto di giorno e di notte, tutti
i giorni della settimana. Resti con lei finché non arrivano i soccorsi.""",
    "Catalan": """\
Si esteu en perill, truqueu ara mateix. També podeu parlar amb una persona de confiança, a casa o a
la feina. Us escolta i no us jutja. El servei és gratuït i és obert de dia i de nit, tots els dies
de la setmana. El telèfon el contesta una persona que sap el que fa.""",
    "Galician": """\
Se está en perigo, chame agora mesmo. Tamén pode falar cunha persoa de confianza, na casa ou no
traballo. Ela escoita e non xulga. O servizo é de balde e está aberto de día e de noite, todos os
días da semana. Para falar por mensaxe, escriba para o mesmo número.""",
    "German": """\
Wenn du in Gefahr bist, hol sofort Hilfe. Du kannst auch mit einem Menschen sprechen, dem du
vertraust, zu Hause oder bei der Arbeit. Er hört dir zu und urteilt nicht. Der Dienst ist kostenlos
und Tag und Nacht offen, an allen Tagen der Woche. Sag, wo du bist und was du siehst. Bleib bei ihm,
bis jemand da ist, und leg vorher nicht auf.""",
    "Dutch": """\
Als u in gevaar bent, bel dan meteen om hulp. U kunt ook praten met iemand die u vertrouwt, thuis of
op het werk. Die luistert en oordeelt niet. De dienst is gratis en is dag en nacht open, op alle
dagen van de week. Zeg waar u bent, wat u ziet en of de persoon ademt.""",
    "Danish": """\
Hvis du er i fare, så ring straks efter hjælp. Du kan også tale med et menneske, som du har tillid
til, hjemme eller på arbejdet. Det lytter og dømmer ikke. Tjenesten er gratis og åben dag og nat, på
alle ugens dage. Sig, hvor du er, hvad du ser, og om personen trækker vejret.""",
    "Haitian Creole": """\
Si ou an danje, rele pou jwenn èd touswit. Ou ka pale tou ak yon moun ou fè konfyans, lakay ou oswa
nan travay ou. Li koute ou epi li pa jije ou. Sèvis la gratis epi li louvri lajounen kou lannwit,
chak jou nan semèn nan. Di ki kote ou ye, sa ou wè ak si moun nan ap respire.""",
}
NAMES = "\n".join(f"- Zoë Łuczak, María de la Cruz, Nguyễn Thị Hạnh, No. {n}" for n in range(30))
PASSES = {
    "English": (ENGLISH, ENGLISH_TEXT),
    "Spanish": ("es", SPANISH_TEXT),
    "Spanish, to a friend": (
        "es",
        SPANISH_TEXT.replace("está", "estás").replace("su casa", "casa"),
    ),
    "English with a long quote": (ENGLISH, f"{ENGLISH_TEXT}\n\n> {SPANISH_TEXT}"),
    "Spanish with a long quote": ("es", f"{SPANISH_TEXT}\n\n> {ENGLISH_TEXT}"),
    "a short text": (ENGLISH, "Si está en peligro, llame ahora."),
    "a list of names": (ENGLISH, NAMES),
    "a list of names on a Spanish page": ("es", NAMES),
    "a list of terms": (ENGLISH, "\n".join(["- depression, off-label\n- relapse"] * 30)),
    "numbers alone": ("es", "1 2 3 4 5 6 7 8 9 10, 911, 988 and 20 %. " * 20),
    "a glossary": (ENGLISH, f"### Ansiedad\n\n{ENGLISH_TEXT}\n\n### Ayuda\n\nHelp.\n" * 3),
    "terms without small words": (
        ENGLISH,
        "Notwithstanding methodological heterogeneity, pharmacological interventions succeed. "
        * 20,
    ),
    "code": (ENGLISH, f"```\n{SPANISH_TEXT}\n```"),
}


def page_in(project: Project, lang: str | None, body: str, **settings: str) -> None:
    """Write the page `fixture.md`, in this language."""
    project.page("fixture.md", body, **({"lang": lang} if lang else {}), **settings)


def told(lang: str, body: str) -> list[str]:
    """What is told of a text about its language; `lang:` stands on line 3."""
    page, _ = read_page(f"---\ntitle: T\nlang: {lang}\n---\n{body}", "fixture.md", today())
    html = "".join(f"<p>{part}</p>" for part in body.split("\n\n"))
    return list(map(str, language_findings(page, html)))


@pytest.mark.parametrize("name", PASSES)
def test_a_text_in_its_language_passes(guard: Guard, name: str) -> None:
    lang, body = PASSES[name]
    settings = f"title: Fixture page\ndescription: {'A fixture for the tests. ' * 3}\n"
    days = "updated: 2026-11-23\nreview_by: 2027-05-23\nhidden: true\n"
    text = f"---\n{settings}{days}lang: {lang}\n---\n{body}\n"
    found = [str(finding) for finding in guard.judge(text.encode()).findings]
    assert not any(re.search("This page (?:is in|doesn)", finding) for finding in found), found


@pytest.mark.parametrize("name", OTHER_TEXTS)
def test_another_language_is_neither_english_nor_spanish(name: str) -> None:
    for lang, known in LANGUAGES.items():
        (advice,) = told(lang, OTHER_TEXTS[name])
        assert advice.startswith("docs/fixture.md:3: This page doesn't read like "), advice
        assert advice.endswith(f"{known.name}. Write its text in English or Spanish.")


def test_a_page_that_says_the_wrong_language_is_told(project: Project) -> None:
    page_in(project, "es", ENGLISH_TEXT)
    built = project.build()
    assert built.code == 1
    (finding,) = built.findings
    message = "This page is in English. Take out `lang: es`, or write its text in Spanish."
    assert finding == f"docs/fixture.md:7: {message}"
    page_in(project, None, SPANISH_TEXT)
    problems = [f for f in project.build().findings if "This page is in" in f]
    message = "This page is in Spanish. Add to its settings: `lang: es`"
    assert problems == [f"docs/fixture.md:1: {message}"]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("Spanish", "Did you mean `es`?"),
        ("español", "Did you mean `es`?"),
        *[
            (value, "Did you mean `es`?")
            for value in ("ES", "es-MX", "es_ES", "es-ES", "es-419", "sp", "spa", "castellano")
        ],
        ("spanish (US)", "Did you mean `es`?"),
        *[(value, "Did you mean `en-US`?") for value in ("en", "en-GB", "en_US", "english")],
        ("pt-BR", "Write en-US (English) or es (Spanish)."),
        ("fr", "Write en-US (English) or es (Spanish)."),
    ],
)
def test_an_unknown_language_is_told_with_the_known_ones(value: str, hint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(hint)):
        language(value)


# What the list of English slips takes for some: "hace", "ambos", "incluso".
ECHOING = f"{SPANISH_TEXT} Si hace falta, ambos pueden ir; incluso hoy. El 20 % responde."


@pytest.mark.parametrize("line", ["lang: ES", "lang: es-MX", "lan: es", "Lang: es", "lang:es"])
def test_a_slip_in_lang_is_one_problem(guard: Guard, line: str) -> None:
    guard.project.page(PAGE, ECHOING, lang="es", template="main")
    text = guard.project.read(PAGE).replace("lang: es", line)
    found = [str(finding) for finding in guard.judge(text.encode()).findings]
    assert len(found) == 1, found
    assert found[0].startswith("docs/fixture.md:7: "), found
    assert "lang" in found[0], found


@pytest.mark.parametrize("lang", ["", "lang:\n"])
def test_a_page_without_its_language_is_one_problem(guard: Guard, lang: str) -> None:
    guard.project.page(PAGE, ECHOING, lang="es")
    text = guard.project.read(PAGE).replace("lang: es\n", lang)
    found = [finding.message for finding in guard.judge(text.encode()).findings]
    assert found == ["This page is in Spanish. Add to its settings: `lang: es`"]


def test_an_empty_lang_is_english(guard: Guard) -> None:
    guard.project.page(PAGE, f"{ENGLISH_TEXT} We recieve calls.", lang="en-US")
    text = guard.project.read(PAGE).replace("lang: en-US\n", "lang:\n")
    (found,) = guard.judge(text.encode()).findings
    assert '"recieve" is misspelled' in found.message


@pytest.mark.parametrize(
    ("lang", "own", "other"),
    [("es", SPANISH_TEXT, ENGLISH_TEXT), (ENGLISH, ENGLISH_TEXT, SPANISH_TEXT)],
)
def test_a_paragraph_in_another_language_is_told_on_its_line(
    lang: str, own: str, other: str
) -> None:
    name, strange = ("Spanish", "English") if lang == "es" else ("English", "Spanish")
    (advice,) = told(lang, f"{own}\n\n{own}\n\n{other}")
    first = " ".join(other.replace(",", "").split()[:4])
    assert advice == (
        f'docs/fixture.md:13: What begins with "{first}" is in {strange}. This page is in {name}, '
        f"and a screen reader would speak it as {name}. Write it in {name}, or put it on a page in "
        f"{strange}. If it is a quote, start each of its lines with `> `."
    )


def test_a_paragraph_that_says_its_language_or_has_both_passes() -> None:
    marked = f'{SPANISH_TEXT}\n\n<span lang="en">{ENGLISH_TEXT}</span>'
    both = f"{SPANISH_TEXT} Say: “I am not safe, and I need help for this, now.”"
    assert told("es", marked) == []
    assert told("es", both) == []


def test_a_template_that_writes_in_english_has_no_other_language(project: Project) -> None:
    page_in(project, "es", SPANISH_TEXT, template="checklist")
    (finding,) = project.build().findings
    assert finding.startswith("docs/fixture.md:8: `template: checklist` writes in English.")


def spoken(tag: Tag) -> str:
    """The language in which a screen reader speaks what stands in an element."""
    around = next(parent for parent in [tag, *tag.parents] if parent.has_attr("lang"))
    return str(around["lang"])


ENGLISH_PARTS = (
    *(".bc-skip", "header", ".bc-strip", ".bc-menu a", ".bc-header__search", ".bc-leave a"),
    *(".bc-crumbs a", ".bc-prose > .bc-quiet", "#sources", ".footnote", "sup a", ".bc-review"),
    *("footer p", ".bc-scheme", ".bc-search label"),
)


@pytest.fixture
def spanish(project: Project) -> BeautifulSoup:
    """A page in Spanish, with all that a template and a source write on it."""
    body = f"{SPANISH_TEXT}[^first-fixture]\n\n## Más\n\n[Ayuda](get-help-now.md) o [más](#mas)."
    page_in(project, "es", body, quick_exit="true")
    built = project.build()
    assert built.findings == []
    soup = BeautifulSoup(built.html("fixture"), "html.parser")
    for template in soup.find_all("template"):
        template.unwrap()
    return soup


def test_what_is_english_on_a_page_in_spanish_says_so(spanish: BeautifulSoup) -> None:
    assert spanish.html
    assert spanish.html["lang"] == "es"
    for selector in ENGLISH_PARTS:
        found = spanish.select(selector)
        assert found, selector
        assert {spoken(tag) for tag in found} == {ENGLISH}, selector
    for selector in ("title", "h1", ".bc-lead", "#mas", ".bc-prose > p:not(.bc-quiet)"):
        assert {spoken(tag) for tag in spanish.select(selector)} == {"es"}, selector
    assert '"inLanguage":"es"' in str(spanish.select_one("script[type='application/ld+json']"))


def test_a_link_says_in_which_other_language_its_page_is(spanish: BeautifulSoup) -> None:
    languages = {link["href"]: link.get("hreflang") for link in spanish.select(".bc-prose p > a")}
    assert languages["../get-help-now/"] == ENGLISH
    assert languages["#mas"] is None
    assert all(link.get("hreflang") == ENGLISH for link in spanish.select(".bc-menu a"))


def test_a_page_in_english_says_nothing_but_of_links_to_others(project: Project) -> None:
    page_in(project, "es", SPANISH_TEXT, title="Más")
    project.page("other.md", "Go to [the page in Spanish](fixture.md) or [Contact](contact.md).")
    menu = project.read("menu.yml").replace("footer:", "footer:\n  - En español: fixture.md")
    project.write("menu.yml", menu)
    project.write("fixture.md", project.read("fixture.md").replace("hidden: true\n", ""))
    built = project.build()
    assert built.findings == []
    soup = BeautifulSoup(built.html("other"), "html.parser")
    in_text, in_footer = soup.select("main a[href='../fixture/'], footer a[href='../fixture/']")
    assert (in_text.get("lang"), in_text["hreflang"]) == (None, "es")
    assert (in_footer["lang"], in_footer["hreflang"]) == ("es", "es")
    assert in_footer.get_text() == "En español"
    assert len(soup.select("[hreflang]")) == 2
    assert [tag.name for tag in soup.select("[lang]")] == ["html", "a"]


def test_an_article_in_spanish_says_so_in_lists_and_in_the_feed(project: Project) -> None:
    text = f"{SPANISH_TEXT}[^first-fixture]\n\n## Primero\n\n## Dos\n\n## Tres"
    project.page("articles/uno.md", text, lang="es", title="Uno", hidden="false")
    built = project.build()
    assert built.findings == []
    soup = BeautifulSoup(built.html("articles"), "html.parser")
    link = soup.select_one("a[href='uno/']")
    assert link
    assert (link["lang"], link["hreflang"]) == ("es", "es")
    assert {tag["lang"] for tag in soup.select("main [lang]")} == {"es"}
    feed = (built.site / "feed.xml").read_text(encoding="utf-8")
    assert feed.count('<entry xml:lang="es">') == 1
    article = BeautifulSoup(built.html("articles/uno"), "html.parser")
    for selector, lang in {".bc-toc summary": ENGLISH, ".bc-toc a": "es"}.items():
        assert {spoken(tag) for tag in article.select(selector)} == {lang}
    (read_next,) = [h for h in article.select("h2") if "read next" in h.get_text()]
    assert spoken(read_next) == ENGLISH


def test_search_finds_words_without_their_accents(project: Project) -> None:
    page_in(project, "es", SPANISH_TEXT, title="Más ayuda")
    site = project.build().site
    for results in answers(site, ["mas", "esta", "tambien", "DÍAS", "dias"]):
        assert "fixture/" in [found.page for found in results]


def test_rules_that_know_english_alone_leave_other_languages_alone(project: Project) -> None:
    long = "y la persona que le escucha no le juzga " * 5
    # "Ambos" and "incluso" are slips to a list of English ones.
    body = f"{SPANISH_TEXT} Usted ambos recieve {long}. El 20 % de las personas responde."
    page_in(project, "es", body)
    assert project.build().findings == []
    long = "and the consideration of their individual responsibilities is necessary " * 5
    body = f"{ENGLISH_TEXT} You recieve {long}. Of the people, 20 % respond."
    page_in(project, None, body)
    found = "\n".join(project.build().findings)
    for words in ('"recieve" is misspelled', "reads at grade", "The sentence “You", "no source"):
        assert words in found, found


def test_a_claim_in_english_is_a_claim_on_any_page_and_so_is_a_wrong_number(
    project: Project,
) -> None:
    page_in(project, "es", f"{SPANISH_TEXT}\n\nThis is a forbidden fixture.")
    assert "docs/fixture.md:13: Take out" in "".join(project.build().findings)
    for wrong in ("Llame al 989.", "Marque el número ahora: llame al 989 y hable.", "Llámenos."):
        page_in(project, "es", f"{SPANISH_TEXT}\n\n{wrong}")
        findings = project.build().findings
        assert len(findings) == ("989" in wrong), findings
    for wrong in ("Mande la palabra AYUDA al 98877.", "Envíe un mensaje al 98877."):
        page_in(project, "es", f"{SPANISH_TEXT}\n\n{wrong}")
        (finding,) = project.build().findings
        assert '"98877" is no number' in finding


def test_words_of_the_menu_are_spelled_in_the_language_of_their_page(project: Project) -> None:
    page_in(project, "es", SPANISH_TEXT, hidden="false")
    menu = project.read("menu.yml")
    project.write("menu.yml", menu.replace("footer:", "footer:\n  - Recieve: fixture.md"))
    assert project.build().findings == []
    page_in(project, None, ENGLISH_TEXT, hidden="false")
    assert [f for f in project.build().findings if '"Recieve" is misspelled' in f]


# ---- The page in Spanish of the real site ----


def ayuda(site: Path) -> BeautifulSoup:
    return BeautifulSoup((site / "ayuda" / "index.html").read_text(encoding="utf-8"), "html.parser")


def ayuda_words(site: Path) -> str:
    """The page's own words, without its sources and what the build adds."""
    prose = ayuda(site).select_one(".bc-prose")
    assert prose
    for tag in prose.select(":scope > .bc-quiet, .bc-call, sup, .footnote, #sources"):
        tag.decompose()
    return " ".join(prose.get_text(" ").split())


def test_help_in_spanish_is_one_tap_away_from_every_page(site: Path) -> None:
    for address, soup in pages_to_read(site).items():
        (link,) = [a for a in soup.select("footer a") if a.get_text() == "Ayuda en español"]
        assert link["lang"] == "es", address
        assert (link.get("hreflang") == "es") is (address != "ayuda/"), address


def test_help_in_spanish_is_short_and_each_number_in_it_is_a_help_lines(site: Path) -> None:
    words = ayuda_words(site)
    assert 150 <= len(re.findall(r"[\w-]+", words)) <= 330
    text = (ROOT / "docs" / "help-lines.yml").read_text(encoding="utf-8")
    lines, _ = read_help_lines(text, today())
    known = {line[way] for line in lines.values() for way in ("call", "text") if line[way]}
    numbers = set(re.findall(r"\d[\d-]{2,}", words))
    assert numbers <= known
    needed = ("emergency", "spanish", "treatment", "domestic-violence")
    assert {lines[name]["call"] for name in needed} <= numbers
    assert f"oprima el {lines['spanish']['then'].split()[-1]}" in words
    assert f"la palabra {lines['spanish']['message']} al {lines['spanish']['text']}" in words


def test_help_in_spanish_says_who_speaks_it_and_not_that_the_practice_does(site: Path) -> None:
    words = ayuda_words(site)
    assert "Las líneas de abajo atienden en español." in words
    assert "El resto de este sitio está en inglés" in words
    said = re.findall(r"[^.:]*(?:español|Spanish)[^.:]*", words)
    assert len(said) == 2, said
    assert not re.search(r"\b(?:nosotros|hablamos|atendemos|nuestr[oa]s?)\b|Born", words)


def test_help_in_spanish_may_be_found_and_shows_how_to_leave(site: Path) -> None:
    soup = ayuda(site)
    assert soup.html
    assert soup.html["lang"] == "es"
    assert not soup.select_one("meta[name=robots]")
    assert soup.select_one(".bc-leave")
    assert "« Leave this page »" in ayuda_words(site)
    (english,) = soup.select(".bc-prose a[href='../get-help-now/']")
    assert english["hreflang"] == ENGLISH
