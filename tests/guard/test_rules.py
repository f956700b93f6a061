"""Every rule is in the registry, finds what its bad example has, and lets the good one pass."""

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from guarded import PAGE
from report.problems import Finding
from report.rules import NAME, RULES, TEXT, Rule
from rule_catalogue import FILE, catalogue
from rule_examples import HOOKS, judged_examples, rules

FIRST_LINE = 8  # of a page's text
# Examples stand in the middle of a page: a rule has to find its way there.
FRONT = "Water and a coat.\n\n- Tea\n- Bread\n\nAnd\nmore.\n\n## First words\n\nThe text.\n\n"
BEHIND = "\n\nAnd the rest."
OF_THE_WHOLE = ("body_start_problems", "health_page_findings", "page_size_advice")
FOUND = ("Problem", "Advice", "Finding", "Slip", "YamlText")
# They ask the rules one after the other, or note what one of these found.
NO_RULES = {
    *("markdown_findings", "html_findings", "last_findings", "site_findings"),
    *("word_findings", "of_text", "of_page", "late_findings", "link_findings"),
    *("problem", "line_problem", "as_in_file"),
}


@pytest.fixture(scope="module")
def judged() -> Iterator[Callable[..., list[Finding]]]:
    with judged_examples() as function:
        yield function


def around(rule: Rule) -> tuple[str, str]:
    """What stands before and behind an example of a rule that judges a part of a page."""
    is_part = rule.examples_of == TEXT and rule.name not in OF_THE_WHOLE
    return (FRONT, BEHIND) if is_part else ("", "")


@pytest.mark.parametrize("name", rules())
def test_a_rule_finds_its_bad_example_on_its_lines_and_no_other_rule_does(
    judged: Callable[..., list[Finding]], name: str
) -> None:
    rule = RULES[name]
    front, behind = around(rule)
    found = judged(rule, f"{front}{rule.bad}{behind}")
    assert {one.rule for one in found} == {name}, found
    first = FIRST_LINE + front.count("\n")
    lines = range(first, first + len(rule.bad.split("\n")))
    if front:
        assert {one.line for one in found if one.file == f"docs/{PAGE}"} <= {*lines}, found
    of_files = [
        one for one in found if rule.examples_of == NAME or not one.file.endswith((".md", ".yml"))
    ]
    assert {one.line for one in of_files} <= {1}, found


@pytest.mark.parametrize("name", rules())
def test_nothing_is_found_in_its_good_example(
    judged: Callable[..., list[Finding]], name: str
) -> None:
    rule = RULES[name]
    front, behind = around(rule)
    assert judged(rule, f"{front}{rule.good}{behind}") == []


@pytest.mark.parametrize("name", rules())
def test_it_is_found_in_a_file_without_a_line_break_at_its_end(
    judged: Callable[..., list[Finding]], name: str
) -> None:
    rule = RULES[name]
    assert judged(rule, rule.bad, b"") == judged(rule, rule.bad)


def test_a_rule_says_in_short_sentences_what_it_finds_and_why() -> None:
    for rule in rules().values():
        for text in (rule.finds, rule.why):
            assert text.endswith("."), rule
            assert len(text.split()) <= 20, rule


def unregistered(hooks: Path) -> list[str]:
    """The functions that find something and are no rule, by file and name."""
    missing = []
    for file in sorted(hooks.rglob("*.py")):
        path = file.relative_to(hooks).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and _finds(node) and not path.startswith("report"):
                is_known = node.name.startswith("_") or node.name in NO_RULES
                if not (is_known or any("rule(" in ast.unparse(d) for d in node.decorator_list)):
                    missing.append(f"{path}: {node.name}")
    return missing


def _finds(function: ast.FunctionDef) -> set[str]:
    """What a function gives back of findings, or else makes of them."""
    gives = ast.walk(function.returns or ast.Pass())
    makes = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return _names(gives).intersection(FOUND) or _names(makes).intersection(FOUND[:2])


def _names(nodes: Iterable[ast.AST]) -> set[str]:
    return {node.id for node in nodes if isinstance(node, ast.Name)}


def test_no_function_that_finds_something_is_missing() -> None:
    assert unregistered(HOOKS) == []
    code = "\n".join(file.read_text(encoding="utf-8") for file in HOOKS.rglob("*.py"))
    assert [name for name in NO_RULES if f"def {name}(" not in code] == []


@pytest.mark.parametrize(
    "fault",
    [
        "def odd(page: Page) -> list[Problem]:\n    return []",
        "def read_it(text: str) -> tuple[str, YamlText]:\n    return text",
        "class A:\n    def odd(self) -> None:\n        self.found.append(Advice('', 1, ''))",
        "@cache\ndef odd(page: Page) -> Iterator[Slip]:\n    yield",
    ],
)
def test_a_function_that_is_missing_is_told(tmp_path: Path, fault: str) -> None:
    (tmp_path / "odd.py").write_text(f"{fault}\n", encoding="utf-8")
    assert len(unregistered(tmp_path)) == 1


def test_the_list_for_editors_is_the_one_of_the_code() -> None:
    told = "The rules have changed. Type: make rules > .github/RULES.md"
    assert FILE.read_text(encoding="utf-8") == catalogue(), told
