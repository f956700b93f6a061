"""Whether a page is easy to read: its grade, and its longest sentences.

NHS, "How we write": a reading age of 9 to 14, sentences of up to 20 words. Advice starts later,
so that it points to what readers stumble over.
"""

from content.page_settings import Page
from reading.html_text import WORD, Reading, sentences_in
from report.problems import Advice
from report.rules import rule

HARDEST_GRADE = 8
ENOUGH_WORDS = 100  # the grade of a few words says nothing
LONGEST_SENTENCE = 30  # words, numbers among them
# So many first words find a sentence in its Markdown.
FIRST_WORDS = 5


@rule(
    why="Who is tired or frightened gives up.",
    bad=(
        "You can bring a coat and some water and a book and a friend who waits with you and "
        "takes you home when it is over and you feel well enough to go."
    ),
    good="You can bring a coat and some water. A friend can take you home.",
)
def plain_language_advice(page: Page, reading: Reading, html: str) -> list[Advice]:
    """Pages that read harder than grade 8, and sentences of more than 30 words."""
    advice = []
    if reading.words >= ENOUGH_WORDS and round(reading.grade, 1) > HARDEST_GRADE:
        message = (
            f"This page reads at grade {reading.grade:.1f}; aim for {HARDEST_GRADE} or lower. "
            "Shorter sentences and shorter words help."
        )
        advice.append(Advice(page.file, 1, message))
    for sentence in sentences_in(html):
        if sentence.count(" ") < LONGEST_SENTENCE:
            continue
        words = [part for part in sentence.split() if any(map(str.isalnum, part))]
        if len(words) > LONGEST_SENTENCE:
            start = " ".join(words[:FIRST_WORDS])
            message = (
                f"The sentence “{start} ...” has {len(words)} words. "
                "Make two of it; 20 words are plenty."
            )
            advice.append(Advice(page.file, _line_of(page, sentence), message))
    return advice


def _line_of(page: Page, sentence: str) -> int:
    """The line of the page's Markdown on which a sentence starts."""
    sought = _words(sentence)[:FIRST_WORDS]
    written = [
        (line, word)
        for block in page.parsed.as_read
        for line, words in enumerate(block.text.split("\n"), block.line)
        for word in _words(words)
    ]
    for index, (line, _) in enumerate(written):
        if [word for _, word in written[index : index + len(sought)]] == sought:
            return line
    return page.body_line


def _words(text: str) -> list[str]:
    """The words of a text, however its apostrophes are typed."""
    return WORD.findall(text.replace("'", "’").lower())
