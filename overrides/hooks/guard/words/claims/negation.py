"""Whether a claim is made, or only denied ("no cure") or asked ("Is it a cure?").

A negation counts where it stands earlier in the same clause. "Ketamine is not addictive, it is
risk-free" has two clauses; "No treatment, ketamine included, is risk-free" has one.
"""

import re

from reading.read_text import CITED, ReadText

from guard.words.claims.pattern_search import Found
from guard.words.claims.refuted import is_refuted

HELPERS = r"is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must|should"
PLAIN_VERBS = (
    r"(?:cure|ease|end|erase|fix|get|give|heal|help|keep|last|let|make|mean|offer|prevent|prove"
    r"|remain|remove|reset|seem|show|stay|stop|treat|work)s"
)
VERB = rf"\b(?:{HELPERS}|gets|becomes|guarantees|{PLAIN_VERBS})\b"
PRONOUN_AND_VERB = (
    r"\b(?:he|here|i|it|she|that|there|they|this|we|what|who|you)'(?:d|ll|m|re|s|ve)\b"
)
NOUN_NEGATION = r"\b(?:neither|no|nobody|none|nor|nothing)\b"
FAR_NEGATION = (
    rf"{NOUN_NEGATION}|\w+n't\b|\b(?:cannot|cant|doesnt|dont|isnt|never|not)\b"
    r"|\bavoid (?:\w+ )?(?:claims?|phrases?|terms?|words?)\b.*"
)
NEGATION = (
    rf"{FAR_NEGATION}|\b(?:far from|hardly|instead of|lack of|myth|rarely|rather than|seldom"
    r"|unclear|unproven|whether|without (?:an?|any|being|the|\w+ing))\b|(?<!\ba )(?<!\bin )\bfew\b"
    # Who warns of a claim doesn't make it.
    r"|\b(?:be (?:careful|skeptical|wary) (?:about|of|with)|beware of|hop(?:es?|ing) for"
    r"|once (?:called|thought)"
    r"|used to (?:say|think)|warns? (?:about|against|of|that)|wary of|watch out for"
    r"|wonder(?:s|ed|ing)? (?:if|whether))\b"
    r"|\b(?:advis|decid|recommend|suggest)\w* against\b"
    r"|\b(?:dangerous|false|illegal|misleading|risky|unsafe|untrue|unwise|wrong) to\b"
    r"|\bwalk away from\b"
    r"|\bif (?:a|an|any|some)\w*(?: \w+)? (?:claims?|offers?|promises?|says?|tells?)\b"
)
# What looks like a negation and strengthens the claim, or has nothing to do with it.
NO_NEGATION = re.compile(
    r"\bwhy not\b|\bnever (?:fails?|before)\b|\bnone other\b"
    r"|\bno (?:doubt|longer|matter|question|wonder)\b|\bnothing (?:less|more|short)\b"
    r"|\bnot (?:just(?! as\b)|merely|only|simply|to mention)\b"
    r"|\bwithout (?:a |any )?(?:doubt|question)\b"
    # "people who did not respond are ...": it is the people who didn't.
    rf"|\bwho(?:se)?\b[^,]*?(?:{NEGATION}).*?(?={VERB})"
)
CLAUSE_END = re.compile(
    r"(?<!\b[a-z])(?<!\b(?:dr|mr|ms|st|vs))(?<!\b(?:mrs|etc))[.!?]+(?=[\s\"')\]†]|$)"
    r"|[;:]|\b(?:but|however|yet)\b"
)
# "No study has shown that ketamine or esketamine cures": no new part begins at such an "or".
SAME_SUBJECT = re.compile(r"\b(that (?:[\w'-]+ ){0,2}\"?[\w'-]+\"?) or (?=\"?\w)")
PART_END = re.compile(
    r"[,()—–]|--|\b(?:although|and|because|or|since|so|then|though|whereas|while)\b"
)
SUBJECT_AND_VERB = re.compile(rf"\W*(?:{PRONOUN_AND_VERB}|(?:[\w'%-]+\W+){{1,10}}?{VERB})")
VERB_ALONE = re.compile(rf"\W*(?:(?:also|always|even|simply|still) )?{VERB}")
TURN = re.compile(r"\W*(?:instead|just|only|rather|simply)\b")
# "... or that it works for everyone" goes on with what is denied.
GOES_ON = re.compile(r"\W*that (?!is\b|means\b|was\b)")
# "No pills, guaranteed results"
SLOGAN = re.compile(r"\W*no\b")
# What comes before a list of what is denied, such as "We never promise:".
NEGATIVE_LEAD = re.compile(
    r"\b(?:care|i|it|ketamine|medicine|nobody|nothing|that|therapy|they|this|treatment|we)\b"
    rf"[^:]*(?:{NEGATION})(?:\s+\w+){{0,2}}\s*:\s*$"
)
QUESTION = re.compile(rf"(?:^|[,—–(]|\b(?:and|but|if|or|so|then)\b)\W*(?:{HELPERS}) (?!you\b)")
RHETORICAL = re.compile(rf"^\W*(?:{HELPERS})n't\b")  # "Isn't it a cure?"
MYTH = re.compile(
    r"(?:^|[.!?\n])\W*(?:false|fiction|myths?|not true|untrue|wrong)(?: \w+){0,2}\s*:\s*$"
)
# "No cures, miracles or breakthroughs": how such a list goes on behind what was found.
LIST_GOES_ON = re.compile(r"(?:, [\w'-]+)*,? (?:or|nor) [\w'-]+\W*(?:$|[.!?;:])")
# "The claim that it cures is false", "Anyone who promises a cure is wrong", "A cure? No."
CLAIM = re.compile(
    r"\b(?:any\w+|ads?|belief|claim\w*|clinics?|idea|notion|sa(?:y|id)\w*|that|tells?)\b"
)
UNTRUE = (
    r"\b(?:is|are|was|would be) (?:\w+ )?(?:false|fiction|hype|lying|marketing|misleading|mistaken"
    r"|myth|nonsense|not true|slogan|untrue|wrong)\b"
)
FALSE = re.compile(rf"[^.!?;:]*{UNTRUE}")
REFUSED = re.compile(
    r"\W*\? \W*(?:hardly|never|no|not)\b"
    rf"|[^\".!?;:]*\"\W*(?:{UNTRUE}|(?:is|are|was)(?: not| never|n't)\b)"  # "It cures" is a myth
    r"|\W* (?:is|are) (?:\w+ )?(?:labels?|terms?|words?) (?:that )?we "
    r"(?:avoid|do not|don't|never)\b"
)
# Words that leave open whether it is so, or tell of harm, or of what others found.
RESERVE = re.compile(
    r"\b(?:aims?|believes?|could|depends?|harm\w*|hopes?|may|maybe|might|misuse\w*|risks?|sometimes"
    r"|some|stud(?:y|ies)|survey|trials?|unknown|warn\w*|whether)\b"
)
PLAIN_QUESTION = re.compile(rf"\W*(?:{HELPERS}|how|what|when|where|which|who)\b")
NOT_ONLY = re.compile(r"not (?:just|merely|only|simply)\b")  # no negation: it says more
# Stands for a negation in what was found itself, such as "no side effects".
OWN_NEGATION = "\0"


def is_claimed(text: ReadText, found: Found) -> bool:
    """Whether what was found is said to be so: neither denied, nor asked, nor refuted at once."""
    if NOT_ONLY.match(text.plain, found.start):
        return False
    start, end = text.block(found.start)
    before = text.plain[start : found.start]
    ends = [match.end() for match in CLAUSE_END.finditer(before)]
    clause = before[ends[-1] if ends else 0 :]
    closing = CLAUSE_END.search(text.plain[found.end : end])
    if closing and "?" in closing[0]:
        if QUESTION.search(clause):
            return False
        clause = RHETORICAL.sub("", clause)
    after = text.plain[found.end : end]
    if REFUSED.match(after) or (CLAIM.search(clause) and FALSE.match(after)):
        return False
    if is_refuted(text, found):
        return False
    lead = before[: ends[-1]] if ends else text.lead(start)
    goes_on = not ends or GOES_ON.match(clause) or not SUBJECT_AND_VERB.match(clause)
    is_led = (ends and MYTH.search(lead)) or (goes_on and NEGATIVE_LEAD.search(lead))
    return not (is_led or _is_denied(clause, _gist(text, found), after))


def is_said_plainly(text: ReadText, found: Found) -> bool:
    """Whether the sentence of what was found has no negation, no reserve and no source in it."""
    start, end = text.sentence(found.start)
    whole = text.plain[start:end]
    if CITED in text.plain[start : end + 2] or re.search(NEGATION, NO_NEGATION.sub(" ", whole)):
        return False
    is_asked = text.plain.startswith("?", end) and PLAIN_QUESTION.match(whole)
    return not (is_asked or RESERVE.search(whole))


def _gist(text: ReadText, found: Found) -> str:
    """What was found, without the negations in its own words: they deny nothing but themselves."""
    gist = ""
    place = found.start
    for start, end in [*found.gaps, (found.end, found.end)]:
        gist += re.sub(rf"{NEGATION}|\bwithout\b", OWN_NEGATION, text.plain[place:start])
        gist += NO_NEGATION.sub(" ", text.plain[start:end])
        place = end
    return gist


def _is_denied(before: str, gist: str, after: str) -> bool:
    """Whether a negation, before what was found in its clause or within it, reaches it."""
    first = gist.split(" ", 1)[0]  # "not just" denies where it goes on with "as safe"
    clause = SAME_SUBJECT.sub(r"\1/", NO_NEGATION.sub(" ", before + first))
    parts = PART_END.split(clause.removesuffix(first))
    parts[-1] += gist
    negation = NEGATION
    has_verb = False
    for part in reversed(parts):
        if re.search(negation, part):
            is_list = " or " in before or LIST_GOES_ON.match(after)
            return bool(has_verb or part is parts[-1] or is_list or not SLOGAN.match(part))
        if TURN.match(part) or (SUBJECT_AND_VERB.match(part) and not GOES_ON.match(part)):
            return False
        has_verb = has_verb or bool(re.search(VERB, part))
        if OWN_NEGATION in gist and not has_verb:
            return False
        # A verb without a subject: only the negation of its subject reaches it.
        is_alone = VERB_ALONE.match(part) or negation == NOUN_NEGATION
        negation = NOUN_NEGATION if is_alone else FAR_NEGATION
    return False
