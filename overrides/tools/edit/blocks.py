"""The blocks that a text can have, ready to be put in; CONTRIBUTING tells staff of them, too."""

BLOCKS = [
    {
        "name": "Key points",
        "help": "What to remember, on top of a page.",
        "text": '!!! key "Key points"\n\n    - The first point.\n    - The second point.\n',
    },
    {
        "name": "What we believe",
        "help": "Beliefs of the practice, apart from the evidence.",
        "text": '!!! belief "What we believe"\n\n    Our words.\n',
    },
    {
        "name": "Ask your prescriber",
        "help": "Care card: something to ask; it can wait.",
        "text": '!!! ask "Ask your prescriber"\n\n    - The question.\n',
    },
    {
        "name": "Get help today",
        "help": "Care card: something that can't wait until tomorrow.",
        "text": '!!! today "Get help today"\n\n    What to look for, and whom to call today.\n',
    },
    {
        "name": "Call 911",
        "help": "Care card: danger to life. It gets its button by itself.",
        "text": '!!! emergency "Call 911"\n\n    What to look for.\n',
    },
    {
        "name": "Path of five steps",
        "help": "Five steps as stones on a line.",
        "text": '!!! path "The path"\n\n'
        + "".join(f"    {number}. **Step {number}.** What happens.\n" for number in range(1, 6)),
    },
    {
        "name": "Table",
        "help": "Rows and columns; the first row has the names of the columns.",
        "text": "| What | How |\n|---|---|\n| First | Words |\n| Second | Words |\n",
    },
    {
        "name": "List to tick",
        "help": "Boxes that can be ticked on screen or on paper.",
        "text": "- [ ] The first thing\n- [ ] The second thing\n",
    },
    {
        "name": "Details",
        "help": "Words that open when somebody clicks on them.",
        "text": '??? note "More about it"\n\n    The words.\n',
    },
    {
        "name": "One small step",
        "help": "The last line of a page: one small thing to do.",
        "text": "**One small step:** The step.\n",
    },
]
