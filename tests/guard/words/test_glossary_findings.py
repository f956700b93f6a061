"""Each abbreviation of the glossary is looked for on a page, whichever of them it has."""

from guarded import PAGE, Guard

GLOSSARY = "## Words\n\n### AXW\n\nOne.\n\n### BXW\n\nTwo.\n\n### CXW\n\nThree.\n"
TEXT = "The BXW is one. See [one](words.md#axw).\n\nThere is a CXW, and the BXW."


def test_each_that_is_not_spelled_out_is_told_where_it_first_stands(guard: Guard) -> None:
    files = {}
    for file, body, template in ((PAGE, TEXT, "main"), ("words.md", GLOSSARY, "glossary")):
        guard.project.page(PAGE, body, template=template, title=f"A {template}")
        files[file] = guard.project.read(PAGE).replace("ixture for", file).encode()
    found = guard.judge_files(files).findings
    spelled = [(one.line, one.message[:5]) for one in found if "spelled out" in one.message]
    assert spelled == [(9, "`BXW`"), (11, "`CXW`")]
    unlinked = [(one.line, one.message) for one in found if "No page links to" in one.message]
    assert [(line, message[:22]) for line, message in unlinked] == [
        (15, "No page links to `BXW`"),
        (19, "No page links to `CXW`"),
    ]
