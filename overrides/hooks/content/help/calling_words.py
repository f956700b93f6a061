"""The words of calling and of texting, in English and Spanish: the one table of them.

Each is a part of a pattern, for whole words. A wrong number is one in any language: whatever looks
for a number looks for the words of both.
"""

# Behind a Spanish stem: llame, llamen, llamá, llamar, llamando, and llámelos, llamarnos.
_SPANISH = r"(?:[aeoáéí][ns]?|[aei]r|i?[ae]ndo)(?:l[aeo]s?|me|nos|se)?"

CALL = (
    r"call(?:ing)?|dial(?:l?ing)?|phon(?:e|ing)|ring(?:ing)?"
    rf"|ll[aá]m(?:adas?|{_SPANISH})|m[aá]r(?:c|qu){_SPANISH}"
)
TEXT = r"text(?:ing)?|sms"
# What is sent, or that it is: "send the word", "mande un mensaje".
SEND = (
    r"send(?:ing)?|messag(?:es?|ing)|word|mensajes?|textos?|palabra"
    rf"|env[ií]{_SPANISH}|escr[ií]b{_SPANISH}|m[aá]nd{_SPANISH}"
)
# They say whom one turns to; the number may follow further on: "reach the Lifeline at".
REACH = rf"reach(?:ing)?|contact(?:ing|{_SPANISH})?|comun[ií](?:c|qu){_SPANISH}|h[aá]bl{_SPANISH}"
# What stands before a number on a card or a sign.
LABEL = r"tel|fax|mobile|cell|number is|n[uú]mero es|tel[eé]fono"
PRESS = rf"press(?:ing)?|push(?:ing)?|oprim{_SPANISH}|presion{_SPANISH}|puls{_SPANISH}"
# Between such a word and its number.
FILLERS = (
    "(?: (?:us|them|or|and|text|call|at|on|to|now|a|ahora|al|el|gratis|mismo|primero|tambi[eé]n"
    "|ya))*"
)
# Behind it, where it counts nothing: "call 988 now", "llame al 988 si".
GOES_ON = (
    "now|right|at|anyway|for|or|and|if|too|first|in|any|to|from|today|instead"
    "|ahora|de|en|o|para|por|si|sin|tambi[eé]n|y|ya"
)
