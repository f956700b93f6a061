"""What each setting of a page is for, beside its field."""

SETTINGS_HELP = {
    "title": "The page's name: its heading, and what search results show.",
    "description": "One sentence: the summary, and what search results show.",
    "updated": "The day on which its meaning last changed.",
    "review_by": "The day on which you look at the page again.",
    "reviewed_by": "The clinician who has read the page as it is; empty until one has.",
    "reviewed_on": "The day on which they read it.",
    "reviewed_words": "Stands for the words they read. The report gives it; nobody types it.",
    "lang": "The language of the page, where it isn't English.",
    "template": "How the page looks, if not like its neighbors.",
    "hour": "The light of the landscape above it, if not that of its door.",
    "hidden": "Keeps the page out of lists and search engines, and lets it stand outside the menu.",
    "draft": "Keeps the page from visitors; what is wrong in it stops nothing.",
    "publish_on": "The first day with the page.",
    "unpublish_on": "The first day without it.",
    "quick_exit": "Shows “Leave this page”, where being seen on it could be a danger.",
}
