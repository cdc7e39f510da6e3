"""Measures of our own: free, short, and not validated, which every page that shows them says. Their words stand here."""

from __future__ import annotations

from peernotes.measures.declaration import Detail, Formula, Licence, Measure, Range, Respondent, Subscale

HERE = "Written for peernotes. Not validated."
FIVE = Range(1, 5)
NO_YES = Range(0, 1)
MET_OFTEN = 3


def _one_by_one(*titles: str, answers: Range = FIVE) -> tuple[Subscale, ...]:
    return tuple(Subscale(f"i{number}", title, answers, (number,)) for number, title in enumerate(titles, 1))


TOGETHER = (
    "I felt understood.",
    "I could be open.",
    "We decided together what was written.",
    "I knew what my peer worker’s role is.",
    "I felt more hopeful afterwards.",
)
TOGETHER_W = (
    "I understood them.",
    "I could be open.",
    "We decided together what was written.",
    "They knew what my role is.",
    "They seemed more hopeful afterwards.",
)
ROLE = (
    "My role is clear to me.",
    "The team values what I do.",
    "I am supervised well.",
    "I feel prepared for what I do.",
    "I want to stay.",
)
AFTER = (
    "I felt more understood because a peer led the group too.",
    "The peer’s examples were more useful to me than the professional’s.",
    "I am more optimistic about the future.",
    "Of what the group did for me, so much was due to the peer (0 nothing, 100 all of it).",
)
CARER = (
    "I felt understood.",
    "I was told what I needed to know.",
    "I felt less alone.",
    "I could look after myself.",
)
BECAUSE = (
    "I was more likely to come because peers run it.",
    "That peers run it was the only reason why I came.",
)


TOGETHER5 = Measure(
    code="together5",
    title="How it is with your peer worker",
    version="1",
    respondent=Respondent.CONSUMER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=5,
    answers=FIVE,
    total=Range(5, 25),
    subscales=_one_by_one("Understood", "Could be open", "Decided together", "Knew the role", "More hopeful"),
    may_miss=1,
    after_contacts=MET_OFTEN,
    of_pair=True,
    texts=TOGETHER,
    low_label="Not at all",
    high_label="Completely",
)
TOGETHER5_W = Measure(
    code="together5_w",
    title="How it is with the person you work with",
    version="1",
    respondent=Respondent.STAFF,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=5,
    answers=FIVE,
    total=Range(5, 25),
    may_miss=1,
    after_contacts=MET_OFTEN,
    of_pair=True,
    texts=TOGETHER_W,
    low_label="Not at all",
    high_label="Completely",
)
GROUP_AFTER = Measure(
    code="group_after",
    title="After the group",
    version="1",
    respondent=Respondent.CONSUMER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=f"After Blay (2025). {HERE}",
    checked="ours",
    higher_is_better=True,
    items=4,
    answers=FIVE,
    other_answers=((4, Range(0, 100)),),
    formula=Formula.NONE,
    subscales=(
        *_one_by_one("More understood", "Examples more useful", "More optimistic"),
        Subscale("i4", "Part that was due to the peer, of 100", Range(0, 100), (4,)),
    ),
    once=True,
    of_group=True,
    texts=AFTER,
    low_label="Not at all",
    high_label="Completely",
)
SATISFIED2 = Measure(
    code="satisfied2",
    title="How satisfied you are",
    version="1",
    respondent=Respondent.CONSUMER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=f"After Grenyer and others (2025). {HERE}",
    checked="ours",
    higher_is_better=True,
    items=2,
    answers=FIVE,
    other_answers=((2, NO_YES),),
    formula=Formula.NONE,
    subscales=(
        Subscale("i1", "Satisfied", FIVE, (1,)),
        Subscale("i2", "Would recommend it", NO_YES, (2,)),
    ),
    once=True,
    after_contacts=MET_OFTEN,
    texts=("I am satisfied with the peer support that I had.", "I would recommend it to a friend."),
    low_label="Not at all",
    high_label="Completely",
)
JOINED_BECAUSE = Measure(
    code="joined_because",
    title="Why you came",
    version="1",
    respondent=Respondent.CONSUMER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=f"After Jewell and others (2022). {HERE}",
    checked="ours",
    higher_is_better=True,
    items=2,
    answers=NO_YES,
    formula=Formula.NONE,
    subscales=_one_by_one("Likelier because peers run it", "The only reason", answers=NO_YES),
    once=True,
    texts=BECAUSE,
)
ROLE5 = Measure(
    code="role5",
    title="How it is to work here",
    version="1",
    respondent=Respondent.STAFF,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=5,
    answers=FIVE,
    formula=Formula.NONE,
    subscales=_one_by_one("Role clear", "Valued", "Supervised well", "Prepared", "Wants to stay"),
    texts=ROLE,
    low_label="Not at all",
    high_label="Completely",
)
STIGMA_SURVEY = Measure(
    code="stigma_survey",
    title="Stigma at work",
    version="the service’s own ten statements",
    respondent=Respondent.STAFF,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=False,
    items=10,
    answers=FIVE,
    formula=Formula.NONE,
    subscales=_one_by_one(*(f"Statement {number}" for number in range(1, 11))),
)
CARER4 = Measure(
    code="carer4",
    title="How it is for you as family or a friend",
    version="1",
    respondent=Respondent.CARER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=4,
    answers=FIVE,
    total=Range(4, 20),
    texts=CARER,
    low_label="Not at all",
    high_label="Completely",
)
VIEWS1 = Measure(
    code="views1",
    title="Whether your views counted",
    version="1",
    respondent=Respondent.CONSUMER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=1,
    answers=FIVE,
    formula=Formula.NONE,
    subscales=_one_by_one("My views counted"),
    once=True,
    texts=("In what was decided about my support, my views counted.",),
    low_label="Not at all",
    high_label="Completely",
)
VIEWS1_CARER = Measure(
    code="views1_carer",
    title="Whether your views counted, as family or a friend",
    version="1",
    respondent=Respondent.CARER,
    entry=Detail.ITEMS,
    licence=Licence.OWN,
    citation=HERE,
    checked="ours",
    higher_is_better=True,
    items=1,
    answers=FIVE,
    formula=Formula.NONE,
    subscales=_one_by_one("My views counted"),
    once=True,
    texts=("When I said what I think, my views counted.",),
    low_label="Not at all",
    high_label="Completely",
)
OWN = (
    TOGETHER5,
    TOGETHER5_W,
    GROUP_AFTER,
    SATISFIED2,
    JOINED_BECAUSE,
    ROLE5,
    STIGMA_SURVEY,
    CARER4,
    VIEWS1,
    VIEWS1_CARER,
)
