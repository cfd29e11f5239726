"""English words that are spelt in two ways, both of them right: which way a word is spelt.

Only words for which both spellings mean the same: not ``metre`` and ``meter``, ``practice`` and
``practise``, ``story`` and ``storey``, each of which is a word of its own in British English.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.analysis.lexicon import syllables
from reader.analysis.vocabulary.frequency import common_words


class Spelling(NamedTuple):
    """Which of two ways a word is spelt: words of one ``key`` are one, ``way`` is 0 or 1."""

    key: str
    way: int


_WAY_0 = re.compile(r"our|[tbg]re|chre|ll(?:ed|ing|er)|ae|oe|ogue|dgem|eable|ageing")
"""What way 0 has somewhere, but for the listed pairs."""

_OUR = re.compile(
    r"((?!fl|sc|dev).{2,})(ou?r)(?:s|ed|ing|ings|er|ers|able|ably|ful|fully|ite|ites|hood|hoods|less"
    r"|ly|al|y)?"
)
"""Of ``flour``, ``scour`` and ``devour`` the form without u is another word or none."""

_RE = re.compile(
    r"((?:amphi)?theat|(?:epi)?cent|lust|mit|och|sepulch|spect|meag|somb|sab|fib|calib"
    r"|(?:milli|centi)?lit|(?:milli|centi|kilo)met)(re|er)(?:s|d|ed)?"
)
_DOUBLED = re.compile(r"(.+[aeiou])(ll?)(?:ed|ing|ings|er|ers)")
_TWO_SYLLABLES = re.compile(r"[aeiouy][^aeiouy]+[aeiouy]|ue$|ia$")
_ALWAYS_DOUBLED = re.compile(r".*(?:pe|ce|sta|thra|tro)|re(?:fi|ca|te|se)")
"""Stems stressed at their ends (``compel``), and of ``refill`` beside ``refile``."""

_GREEK = re.compile(
    "ameba|anem|anesth|archeo|celiac|diarrhea|edema|encycloped|esophag|esthet|estrogen|fetal|fetus"
    "|gyneco|hemo|homeopath|leukem|maneuv|medieval|orthoped|paleo|pediatr"
)
"""Beginnings of words in which ae or oe has become e."""

_OGUE = re.compile(r"(catalog)(ue)?(?:s|d|r|rs|ing|ed|er|ers)?")
_KEPT_E = re.compile(
    r"((?:acknowledg|judg|abridg)(?=e?ment)|ag(?=e?ing$)|(?:un)?(?:lik|lov|mov|nam|rat|sal|shak|siz"
    r"|trad|us)(?=e?able$))(e?)(?:ments?|ing|able)"
)
_IS = re.compile(r"(.{2,})is(e|ed|es|ing|ation|ations|ational)")
_IZ = re.compile(r"(.{2,})iz(?:e|ed|es|ing|ation|ations|ational)")
_SIZE = re.compile(
    r"(?:cap|down|up|out|over|under|mid|re|king|queen|life|bite|pint|plus|super|full|fun|good)?siz.*"
    r"|(?:ap)?priz.*|ma?iz.*|seiz.*|.*[aeo]iz.*"
)
_OTHER_WORDS = re.compile(r"(?:ap|re)?pris.*|bais.*")
"""In -is-, words that in -iz- are others: ``prise`` and ``prize``."""

_PAIRS = [
    pair.split("/")
    for pair in [
        "adviser/advisor",
        "afterwards/afterward",
        "aluminium/aluminum",
        "amidst/amid",
        "amongst/among",
        "analyse/analyze",
        "analyser/analyzer",
        "analysing/analyzing",
        "artefact/artifact",
        "barbecue/barbeque",
        "benefitted/benefited",
        "catalyse/catalyze",
        "cosy/cozy",
        "defence/defense",
        "doughnut/donut",
        "enrol/enroll",
        "enrolment/enrollment",
        "focussed/focused",
        "focussing/focusing",
        "fulfil/fulfill",
        "fulfilment/fulfillment",
        "furore/furor",
        "grey/gray",
        "instalment/installment",
        "jewellery/jewelry",
        "kidnapped/kidnaped",
        "mould/mold",
        "mouldy/moldy",
        "moustache/mustache",
        "offence/offense",
        "omelette/omelet",
        "paralyse/paralyze",
        "paralysing/paralyzing",
        "plough/plow",
        "pretence/pretense",
        "pyjamas/pajamas",
        "sceptic/skeptic",
        "sceptical/skeptical",
        "scepticism/skepticism",
        "skilful/skillful",
        "skilfully/skillfully",
        "smoulder/smolder",
        "sulphur/sulfur",
        "towards/toward",
        "tsar/czar",
        "whilst/while",
        "wilful/willful",
        "wilfully/willfully",
        "worshipped/worshiped",
        "worshipping/worshiping",
        "yoghurt/yogurt",
    ]
]
_LISTED = {
    form: Spelling(pair[1], way)
    for pair in _PAIRS
    for way, word in enumerate(pair)
    for form in (word, f"{word}s", f"{word}d" if word.endswith("e") else f"{word}ed")
}


def is_way_0(word: str) -> bool:
    """Whether ``word`` (lower-cased) is spelt the first way by any rule."""
    if word in _LISTED:
        return not _LISTED[word].way
    return _WAY_0.search(word) is not None and any(not one.way for one in spellings(word))


def spellings(word: str) -> list[Spelling]:
    """Which way ``word`` (lower-cased) is spelt, by every rule that speaks of it.

    Way 1 is given on suspicion, to whatever looks like it: that means something only beside a word
    of the same key in way 0.
    """
    if word in _LISTED:
        return [_LISTED[word]]
    return [spelling for rule in _RULES if (spelling := rule(word)) is not None]


def ending(word: str) -> int | None:
    """0 for a word in -ise that could be written with -ize, 1 for one in -ize, else None.

    ``advise`` and ``exercise`` have no other spelling, ``size`` and ``prize`` neither.
    """
    match = _IS.fullmatch(word)
    if match is not None:
        return 0 if _is_ize(match) and not _OTHER_WORDS.fullmatch(word) else None
    return 1 if _IZ.fullmatch(word) and not _SIZE.fullmatch(word) else None


def _is_ize(match: re.Match[str]) -> bool:
    stem = match[1]
    return any(
        form in syllables() or form in common_words("en")
        for form in (f"{stem}iz{match[2]}", f"{stem}ize", f"{stem}ization")
    )


def _our(word: str) -> Spelling | None:
    match = _OUR.fullmatch(word)
    return match and Spelling(f"{match[1]}our", int(match[2] == "or"))


def _re(word: str) -> Spelling | None:
    match = _RE.fullmatch(word)
    return match and Spelling(f"{match[1]}re", int(match[2] == "er"))


def _doubled(word: str) -> Spelling | None:
    match = _DOUBLED.fullmatch(word)
    if match is None or not _TWO_SYLLABLES.search(match[1]) or _ALWAYS_DOUBLED.fullmatch(match[1]):
        return None
    return Spelling(f"{match[1]}ll", int(match[2] == "l"))


def _ligature(word: str) -> Spelling | None:
    plain = word.replace("ae", "e").replace("oe", "e")
    match = _GREEK.match(plain)
    return match and Spelling(match[0], int(plain == word))


def _ogue(word: str) -> Spelling | None:
    match = _OGUE.fullmatch(word)
    return match and Spelling(match[1], int(match[2] is None))


def _kept_e(word: str) -> Spelling | None:
    match = _KEPT_E.fullmatch(word)
    return match and Spelling(f"{match[1]}e", int(not match[2]))


_RULES = (_our, _re, _doubled, _ligature, _ogue, _kept_e)
