"""What an editor reads about a picture that visitors could not see, hear of or get."""

import pytest
from content.picture_names import meant_picture, published_name
from guarded import PAGE, Guard, assert_told
from picture_fixtures import corners, save
from project import Project, copy_project

# What is written on the page's line, and what the one finding there says; "" where there is none.
SLIPS = {
    "![](lake.jpg)": (
        "The picture lake.jpg has no words for those who can't see it. "
        "Write `![What it shows](lake.jpg)`, with what it shows between [ and ]. "
        "If it only decorates the page, write `![](lake.jpg){ .decorative }`."
    ),
    "![ ](lake.jpg)": "The picture lake.jpg has no words",
    "![][ref]": "The picture lake.jpg has no words",
    "| a |\n|---|\n| ![](lake.jpg) |": "The picture lake.jpg has no words",
    "![](lake.jpg){ .decorative }": "",
    "![Hills](lake.jpg){ .decorative }": "has no words: `![](lake.jpg){ .decorative }`.",
    "![lake.jpg](lake.jpg)": '"lake.jpg" does not say what the picture shows.',
    "![Lake](lake.jpg)": '"Lake" does not say what the picture shows.',
    "![IMG_1234](lake.jpg)": '"IMG_1234" does not say what the picture shows.',
    "![photo](lake.jpg)": '"photo" does not say what the picture shows.',
    "![A photo of hills](lake.jpg)": 'Leave out "A photo of": a screen reader says by itself',
    "![Image of hills][ref]": 'Leave out "Image of"',
    "![Photos on a wall](lake.jpg)": "",
    "![Hills](gone.jpg)": '"Hills" shows gone.jpg, which isn\'t there. Put the file into docs/,',
    "![Hills](lak.jpg)": "shows lak.jpg, which isn't there. Did you mean `lake.jpg`?",
    "![Hills](lake.png)": "Did you mean `lake.jpg`?",
    "![Hills](team.jpg)": "shows team.jpg, but the file is called Team.JPG. Write `Team.JPG`",
    "![Low hills](hills.jpg)": "Did you mean `folder/hills.jpg`?",
    "![Hills](/lake.jpg)": "shows /lake.jpg, which isn't there. Did you mean `lake.jpg`?",
    "![Hills][none]\n\n[none]: gone.jpg": '"Hills" shows gone.jpg, which isn\'t there.',
    "![Hills](contact.md)": "which is no picture. To link to it, take out the `!` before it.",
    "![Hills](C:\\Users\\me\\lake.jpg)": "is on your own computer. Put the file beside the page,",
    "![Hills](file:///home/me/lake.jpg)": "is on your own computer.",
    "![Hills](/Users/me/lake.jpg)": "is on your own computer.",
    "![Hills](\\\\server\\lake.jpg)": "is not an address that can be used.",
    "![Hills](#)": '"Hills": this link has no address.',
    "![Hills]()": '"Hills": this link has no address.',
    "See [the lake](lake.jpg).": (
        '"the lake" links to lake.jpg, and the file of a photo is never public: it may tell where '
        "it was taken. Show the photo instead: `![What it shows](lake.jpg)`."
    ),
    "[![Hills](lake.jpg)](lake.jpg)": '"Hills" links to lake.jpg, and the file of a photo is never',
    "See [the plan](plan.svg).": "",
    "[![](lake.jpg){ .decorative }](contact.md)": (
        "The link to contact.md is only a picture, so the picture needs words"
    ),
    "[![Hills](lake.jpg)](contact.md)": "",
    '<img src="lake.jpg" alt="Hills">': "Save the picture in docs/, and write `![what it",
    "`<img src=x>` and `![](lake.jpg)`": "",
    "![Hills at 2@x](at@2x.jpg)": "",
    "![Hills](IMG 1234.JPG)": "",
    "![Hills](IMG%201234.JPG)": "",
    "![Hills](<IMG 1234.JPG>)": "",
    "![Words over\ntwo lines](gone.jpg)": "shows gone.jpg, which isn't there.",
}
# Pictures that can't be shown, each on a page, and what is said of the file.
REFUSED = {
    "torn.jpg": "This photo can't be read: it is damaged, or no photo at all.",
    "words.png": "This photo can't be read",
    "moves.gif": "This picture moves, and a reader whom that disturbs can't stop it.",
    "high.png": "This picture is more than five times as high as it is wide.",
    "plan.svg": (
        "An SVG may run a script on a visitor's screen, so it can't be shown. Save the drawing as "
        "a PNG, and put that here."
    ),
    "Loud.SVG": "An SVG may run a script",
    "scan.tiff": "This kind of picture can't be shown. Save it as a JPEG, and put that here.",
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What one build says, by the file it is about; each slip stands on a page of its own."""
    project = copy_project(tmp_path_factory.mktemp("findings") / "project")
    docs = project.path / "docs"
    photo = save(corners(60, 40), docs / "lake.jpg")
    for name in ("Team.JPG", "folder/hills.jpg", "at@2x.jpg", "IMG 1234.JPG"):
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_bytes(photo.read_bytes())
    (docs / "torn.jpg").write_bytes(photo.read_bytes()[:400])
    project.write("words.png", "no picture")
    save(
        corners(9, 9), docs / "moves.gif", save_all=True, append_images=[corners(9, 9).rotate(180)]
    )
    save(corners(9, 90), docs / "high.png")
    for name in ("plan.svg", "Loud.SVG"):
        project.write(name, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    save(corners(9, 9), docs / "scan.tiff")
    for number, slip in enumerate(SLIPS):
        reference = "\n\n[ref]: lake.jpg" if "[ref]" in slip else ""
        project.page(f"slip-{number}.md", f"\n{slip}{reference}")
    shown = "\n".join(
        f"![A fixture]({name})" for name in (*REFUSED, "Team.JPG", "folder/hills.jpg")
    )
    project.page("refused.md", shown)
    built = project.build()
    assert built.code == 1
    assert "Traceback" not in built.printed
    assert "WARNING" not in built.printed
    by_file: dict[str, list[str]] = {}
    for finding in built.findings:
        by_file.setdefault(finding.split(":")[0], []).append(finding)
    return by_file


def test_of_pictures_with_one_address_those_with_the_words_are_told(guard: Guard) -> None:
    picture = "![{}](fixture.png)\n\n"
    body = "".join(map(picture.format, ("Photo", "Three stones", "Image")))
    assert_told(
        guard.findings(body),
        '8: "Photo" does not say what the picture shows.',
        '12: "Image" does not say what the picture shows.',
    )


PLAIN = "the words of a picture are plain words. `{}` would be read out as it stands. Take it out."
CITED = "`{}` stands among the words of a picture, where nobody can follow it. Put it behind"
SPOKEN = {
    "![Set **it** up](fixture.png)": [f'8: "Set **it** up": {PLAIN.format("**")}'],
    "![Set *it* up](fixture.png)": [f'8: "Set *it* up": {PLAIN.format("*it*")}'],
    "![A ==marked== stone](fixture.png)": ["8: `==marked==` would be read out"],
    "![A {{ stone }}](fixture.png)": ["8: `{{` would be read out"],
    "Words.\n\n![A &amp;nbsp; stone](fixture.png)": ["10: `&nbsp;` would be read out"],
    "![Three stones [1]][it]\n\n[it]: fixture.png": ["8: `[1]` would be read out"],
    "![Three **stones\non** sand](fixture.png)": ["8: `**` would be read out"],
    "![TODO](fixture.png)": ['8: "TODO" would be visible to the public.'],
    "![Three [insert sign] stones](fixture.png)": ['8: "[insert sign]" would be visible'],
    "![The “TBD” and more](fixture.png)": ['8: "TBD" would be visible to the public.'],
    '![Three stones](fixture.png "TODO")': ['8: "TODO" would be visible to the public.'],
    'See [us](contact.md "Lorem ipsum").': ['8: "Lorem ipsum" would be visible to the public.'],
    'See [us](contact.md){ aria-label="TBA" }.': ['8: "TBA" would be visible to the public.'],
    "![Stones[^first-fixture]](fixture.png)": [f"8: {CITED.format('[^first-fixture]')}"],
    "So it is.[^first-fixture]\n\n![Stones[^first-fixture]](fixture.png)": [
        f"10: {CITED.format('[^first-fixture]')}"
    ],
    "A.[^first-fixture]\n\n![Stones[^first-fixture]](fixture.png)\n\n[Us](contcat.md)": [
        f"10: {CITED.format('[^first-fixture]')}",
        '12: "Us" links to contcat.md',
    ],
    "![Here](fixture.png)": ['8: "Here" does not say what the picture shows. Write it in a few'],
    "![→](fixture.png)": ['8: "→" does not say what the picture shows.'],
    "![www.fixture.example/a](fixture.png)": ["8: does not say what the picture shows."],
    "[![More](fixture.png)](contact.md)": ['8: "More" does not say what the picture shows.'],
    "![**Stones**](fixture.png){ .decorative }": ["8: a picture that only decorates the page has"],
}


@pytest.mark.parametrize("text", SPOKEN)
def test_what_a_screen_reader_would_spell_out_is_told_once(guard: Guard, text: str) -> None:
    assert_told(guard.findings(text), *SPOKEN[text])


@pytest.mark.parametrize(
    "words",
    [
        "A `coded` sign [with a name] (and more): 5 < 8 & a_b_c, 2 * 3 * 4",
        "A sign that says “To do: rest”",
        "Stones, as [our page](contact.md) says",
    ],
)
def test_plain_words_of_a_picture_pass(guard: Guard, words: str) -> None:
    assert guard.findings(f"![{words}](fixture.png)[^first-fixture]") == []


@pytest.mark.parametrize("address", ["contact.md", "https://practice.example"])
def test_a_link_with_the_same_words_is_no_picture(guard: Guard, address: str) -> None:
    findings = guard.findings(f"![Photo](fixture.png)\n\n[Photo]({address})")
    assert_told(findings, '8: "Photo" does not say what the picture shows.')


def test_a_photo_that_cannot_be_read_and_one_that_nobody_sees_are_told(guard: Guard) -> None:
    guard.project.page(PAGE, "![A room](room.jpg)")
    files = dict.fromkeys(("room.jpg", "b.jpg", "a.jpg"), b"No photo.")
    page = (guard.project.path / "docs" / PAGE).read_bytes()
    found = [str(one) for one in guard.judge_files({**files, PAGE: page}).findings]
    assert [one.partition(", ")[0] for one in found] == [
        "docs/room.jpg:1: This photo can't be read: it is damaged",
        "docs/a.jpg:1: No page shows this picture",
        "docs/b.jpg:1: No page shows this picture",
    ]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_once_with_its_line(findings: dict[str, list[str]], slip: str) -> None:
    told = findings.get(f"docs/slip-{list(SLIPS).index(slip)}.md", [])
    if not SLIPS[slip]:
        assert told == []
        return
    line = 9 + next(i for i, text in enumerate(slip.split("\n")) if "[" in text or "<" in text)
    assert len(told) == 1, told
    assert told[0].split(":")[1] == str(line), told
    assert SLIPS[slip] in told[0]


@pytest.mark.parametrize("file", REFUSED)
def test_a_picture_that_can_not_be_shown_is_told(findings: dict[str, list[str]], file: str) -> None:
    told = findings[f"docs/{file}"]
    assert len(told) == 1
    assert REFUSED[file] in told[0]
    assert told[0].startswith(f"docs/{file}:1: ")


def test_nothing_else_is_told(findings: dict[str, list[str]]) -> None:
    files = {file for file in findings if not file.startswith("docs/slip-")}
    assert files == {f"docs/{file}" for file in REFUSED}


def test_each_place_of_a_picture_without_words_is_told(project: Project) -> None:
    save(corners(60, 40), project.path / "docs" / "lake.jpg")
    project.page("fixture.md", "![](lake.jpg)\n\n![Words](lake.jpg)\n\n- ![](lake.jpg)")
    assert [finding.split(":")[1] for finding in project.build().findings] == ["8", "12"]


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("about/Team.jpg", "about/team.JPG"),
        ("team.jpg", "about/team.JPG"),
        ("about/team.png", "about/team.JPG"),
        ("about/taem.jpg", "about/team.JPG"),
        ("about/other.jpg", None),
    ],
)
def test_a_name_that_is_not_there_finds_the_one_that_was_meant(path: str, meant: str) -> None:
    assert meant_picture(path, ["about/team.JPG", "lake.webp"]) == meant


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("IMG 1234.JPG", "img-1234"),
        ("About us/Ça va (1).png", "about-us/ca-va-1"),
        ("été/日本.jpg", "ete/photo"),
    ],
)
def test_a_copy_has_a_plain_name(path: str, name: str) -> None:
    assert published_name(path) == name
