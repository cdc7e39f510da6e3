"""How well the check finds who is named in the record of a group session: of 500 generated texts that name a member, in how many
it finds the name, and of 500 that name nobody, in how many it stops all the same.

    python -m tests.policy.measure_names

Names and texts are made from a seed, so that everybody measures the same. In half of the harmless texts stand everyday words that
are names too, and words that begin or end like one."""

from __future__ import annotations

import random
import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.policy.everyday_names import EVERYDAY
from peernotes.policy.group_names import MemberNames, places

if TYPE_CHECKING:
    from collections.abc import Callable

SEED, TEXTS, MEMBERS = 13, 500, 12

FIRST = [
    "Sam",
    "Leila",
    "Patrick",
    "Bronwyn",
    "Jarrah",
    "Ruby",
    "Elif",
    "Walter",
    "Noor",
    "Zoë",
    "Jörg",
    "Renée",
    "Siân",
    "Łukasz",
    "Anh",
    "Mei",
    "Bo",
    "Hope",
    "Will",
    "Grace",
    "Mark",
    "Rose",
    "May",
    "Frank",
    "Joy",
    "Faith",
    "Summer",
    "Jack",
    "Ray",
    "Dawn",
    "Björn",
    "Agnieszka",
    "Oluwaseun",
    "Thandiwe",
    "Priya",
    "Aisha",
    "Mohammed",
    "Yusuf",
    "Fatima",
    "Xiu",
    "Hiroshi",
    "Amélie",
    "Günter",
    "Søren",
    "Niamh",
    "Saoirse",
    "Rhys",
    "Tomáš",
    "Chloë",
    "Inés",
    "José",
    "Ngozi",
    "Kofi",
    "Kwame",
    "Tariq",
    "Zainab",
    "Marama",
    "Aroha",
    "Kirra",
    "Anne-Marie",
    "Jean-Luc",
    "Mary-Jane",
    "Michael",
    "Jennifer",
    "Christopher",
    "Jessica",
    "Matthew",
    "Sarah",
    "Daniel",
    "Laura",
    "Thomas",
    "Emma",
    "Charlotte",
    "Olivia",
    "William",
    "James",
    "Isabella",
    "Sofia",
]
LAST = [
    "Okoro",
    "Haddad",
    "O’Connor",
    "Walsh",
    "Nguyen",
    "Li",
    "Tran",
    "Schmidt",
    "Müller",
    "Kowalski",
    "Petrović",
    "García",
    "Núñez",
    "D'Souza",
    "McKenzie",
    "MacDonald",
    "Smith",
    "Brown",
    "Taylor",
    "White",
    "Young",
    "King",
    "Hill",
    "Green",
    "Wood",
    "Price",
    "Stone",
    "Fields",
    "Rivers",
    "Long",
    "Park",
    "Singh",
    "Kaur",
    "Khan",
    "Ali",
    "Ahmed",
    "Begum",
    "Rahman",
    "Papadopoulos",
    "Svensson",
    "Ångström",
    "Dvořák",
    "Çelik",
    "Öztürk",
    "Tanaka",
    "Nakamura",
    "Wanganeen",
    "Yunupingu",
    "Te-Rangi",
    "van-Dijk",
    "Johnson",
    "Williams",
    "Jones",
    "Davies",
    "Evans",
]
CHOSEN = [
    "Kite",
    "Fern",
    "Lei",
    "JC",
    "Ru",
    "E",
    "Kestrel",
    "Ash",
    "Bear",
    "Sunny",
    "Birdie",
    "Moth",
    "Dee",
    "Zee",
    "Pip",
    "Mo",
    "Al",
    "Jo",
    "Lou",
    "Max",
    "Sky",
    "River",
    "Bee",
    "Ziggy",
    "Sammy",
    "Lil",
    "T.J.",
    "Big-Al",
    "Starfish",
    "Panda",
    "Wombat",
    "Nettle",
    "Juniper",
    "7th-Wave",
    "Nightjar",
    "Quill",
]

NAMING = (
    "{name} and somebody else argued about the breaks, and we paused.",
    "We heard from {name} how the week had been.",
    "After the break {name} left the room and came back.",
    "Two people said that they understood {name} well.",
    "It was hard for {name}, so we spoke about the rules again.",
    "People disagreed; one of them ({name}) wanted to stop.",
    "There was noise in the background; it was {name} on the bus.",
    "Next week: ask {name} about the room.",
    "“{name}” was said aloud, and we talked about names.",
    "Thanks to {name} the group found its way back to the topic.",
)
PLAIN = (
    "two people disagreed about the breaks, and we paused",
    "we went through the group agreement once more",
    "most wrote a letter to themselves, and three read theirs aloud",
    "the sound failed twice, and we went on by telephone",
    "one member cried, and the others stayed with it quietly",
    "a peer worker shared how she found her way back to work",
    "we breathed together for five minutes before the break",
    "somebody asked whether medicines help, and we said where to ask",
    "we drew maps of a good week and pinned them to the board",
    "the topic was stigma at work and in emergency departments",
    "several people said that the second hour was too long",
    "the clinician explained how sleep and mood go together",
)
LURES = (
    "we hope that the next time will be calmer",
    "in may and in the summer we meet in the park",
    "with grace and with some joy we said goodbye",
    "people mark what they want to keep, and may read it aloud",
    "it is long since everybody was frank about it",
    "we talked about faith, about trust and about being young",
    "nobody will be asked for more than they can carry",
    "the green room was cold, and the walls are thin",
    "some bring a stone or a leaf, and say a word about it",
    "samples of the worksheet were on the table, with a rosemary sprig",
    "annual leave, markets, jackets and willing helpers came up",
    "we joined the art group, and all who like to sing sang a song",
    "the price of a ticket keeps some at home",
    "an elder spoke, and we sat in the shade of the old oak",
    "marked progress, said several, and a ray of light",
    "people move at their own pace, and each has a day for it",
    "in the end we went for a walk along the river",
    "may we open a window, somebody asked",
    "hope was the theme of the day",
    "summer is hard for many, and winter too",
    "they are all in a better mood, so we go on with it",
)
WEEKDAYS = ("Monday", "Wednesday", "Friday")
PLACES = ("Wollongong", "Berlin", "the Harbour", "Leeds", "Room 4", "NHS", "DBT", "AIR Peers", "Zoom")


@dataclass(frozen=True, slots=True)
class Measured:
    found: int
    wrongly_stopped: int
    missed: list[str]
    stopped: list[str]


def measure(seed: int = SEED, texts: int = TEXTS) -> Measured:
    chance = random.Random(seed)
    naming = [_naming(chance) for _ in range(texts)]
    harmless = [_harmless(chance) for _ in range(texts)]
    missed = [text for text, members in naming if not places({"text": text}, members)]
    stopped = [text for text, members in harmless if places({"text": text}, members)]
    return Measured(texts - len(missed), len(stopped), missed, stopped)


def members_of(chance: random.Random) -> list[MemberNames]:
    return [_member(chance) for _ in range(MEMBERS)]


def _member(chance: random.Random) -> MemberNames:
    first, last = chance.choice(FIRST), chance.choice(LAST)
    name = f"{first} {last}".replace("-", chance.choice("- "))
    called = chance.choice((first, first, name, chance.choice(CHOSEN)))
    login = f"{_bare(first)}.{chance.choice(('harbour', 'lighthouse'))}".lower()
    return MemberNames(called, name, chance.choice((login, "")))


def _naming(chance: random.Random) -> tuple[str, list[MemberNames]]:
    members = members_of(chance)
    one = chance.choice(members)
    parts = [part for part in one.name.replace("-", " ").split() if len(part) >= 4]
    said = chance.choice([one.called, one.called, one.name, one.login or one.called, *parts])
    said = chance.choice(CHANGES)(said)
    text = chance.choice(NAMING).format(name=said)
    around = chance.choice(PLAIN)
    return chance.choice((text, f"{around.capitalize()}. {text}", f"{text} {around.capitalize()}.")), members


def _harmless(chance: random.Random) -> tuple[str, list[MemberNames]]:
    said = [*chance.sample(PLAIN, 2), *chance.sample(LURES, chance.choice((0, 1, 2)))]
    chance.shuffle(said)
    end = chance.choice(("", f" We meet again on {chance.choice(WEEKDAYS)}.", f" {_sentence(chance.choice(PLACES))}"))
    return " ".join(f"{each[0].upper()}{each[1:]}." for each in said) + end, members_of(chance)


def _sentence(place: str) -> str:
    return f"It was about {place}."


def _cased(change: Callable[[str], str]) -> Callable[[str], str]:
    """Without its capital a name that is an everyday word is that word."""
    return lambda name: name if _everyday(name) else change(name)


def _everyday(name: str) -> bool:
    return len(_bare(name)) < 2 or any(word in EVERYDAY for word in (_bare(name), f"{_bare(name)}s"))


def _bare(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))


CHANGES: tuple[Callable[[str], str], ...] = (
    str,
    str,
    lambda name: f"{name}’s",
    lambda name: f"{name}'s",
    lambda name: f"{name}s" if name[-1] != "." else name,
    str.upper,
    _cased(str.lower),
    lambda name: "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)),
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: name.replace("ö", "oe").replace("ü", "ue"),
    lambda name: f"{name[0]}\u200b{name[1:]}",
)


if __name__ == "__main__":
    result = measure()
    sys.stdout.write(
        f"named and found: {result.found}/{TEXTS}\nharmless and stopped: {result.wrongly_stopped}/{TEXTS}\n"
    )
    sys.stdout.writelines(f"  {each}\n" for each in (*result.missed, *result.stopped))
