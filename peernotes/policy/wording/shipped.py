"""The word list that comes with peernotes. A service adds its own and takes words out (``own_list``).

Sources: ``NOTTS`` Nottinghamshire Healthcare NHS, "Language matters"; ``LOUISVILLE`` UofL Health, words that heal;
``MINDFRAME`` on speaking of suicide; ``DOUBT`` words of doubt and blame in notes, as Park et al. 2021 and Healy et al. 2022
found them. ``OURS`` is a proposal of this design, tried with nobody yet."""

from __future__ import annotations

from peernotes.policy.wording.hints import SAY_WHAT_HAPPENED, Hint, Use
from peernotes.policy.wording.stand_ins import STAND_INS

VERSION = 1
NOTTS = "Nottinghamshire Healthcare NHS"
LOUISVILLE = "UofL Health"
BOTH = f"{LOUISVILLE}; {NOTTS}"
MINDFRAME = "Mindframe"
DOUBT = "after Park 2021 and Healy 2022"
OURS = "peernotes"
LABEL = "A person is more than one word."
SEEN = "Saying what you saw helps the next reader more."
TRUSTED = "It can read as if they were not believed."
CHOICE = "It was their choice, and there is often a reason."
SUICIDE = "These words are easier to live with for people who lost somebody."
_THINGS = r"(?i:¦ (?:with|by) the \w+ (?:code|rules?|regulations?|law)\b)"


def _hint(phrase: str, forms: str, suggest: str, why: str, source: str, use: Use = Use.ANY, **context: str) -> Hint:
    return Hint(
        phrase=phrase, forms=tuple(forms.split("/")), suggest=tuple(suggest.split("/")), why=why, source=source, use=use,
        stand_ins=STAND_INS.get(phrase, ()), **context,
    )  # fmt: skip


SHIPPED: tuple[Hint, ...] = (
    _hint("borderline", "borderline/borderlines/BPD/BPDs", "person diagnosed with BPD", LABEL, NOTTS,
          only=r"(?i:\b(?:he|she|they|who)(?: is| was|'s)(?: a)? ¦)|(?:[A-Z]\w+ (?:is|was)(?: a)? ¦)"
               r"|(?i:\b(?:a|another|two|three|our|these)\b ¦(?:$| (?:was|is|were|are|on|in|who|and)\b))",
          unless=r"(?i:^(?:it|this|that|there|the \w+) )"),
    _hint("has PD", "has PD/has a PD/have PD/had PD", "has lived through trauma, if that is theirs to say", LABEL, NOTTS,
          unless=r"¦ [A-Z]"),
    _hint("personality-disordered", "personality-disordered", "lives with complex emotional needs", LABEL, OURS),
    _hint("sufferer", "sufferer/sufferers", "lives with …", LABEL, LOUISVILLE),
    _hint("suffers from", "suffers from/suffered from/suffering from", "lives with …", LABEL, LOUISVILLE, Use.PERSON_DOES),
    _hint("patient", "patient/patients", "person/consumer", LABEL, OURS,
          only=r"(?i:\b(?:the|a|this|that|our|my|each|every|another|one|other|these|some|two|three|new|female|male) ¦)"
               r"|^¦ (?i:is|was|has|had|will|does|did|reports?|says?|said|\w+ed)\b",
          unless=r"(?i:¦ (?:listener|transport|teacher|friend|voice|way|man|woman|people|person|with|enough))"),
    _hint("attention seeking", "attention-seeking/seeking attention/seeks attention", "connection seeking",
          "It says what somebody may need.", LOUISVILLE),
    _hint("manipulative", "manipulat*", "looking for another way to get what they need", SEEN, LOUISVILLE,
          unless=r"(?i:¦ (?:the )?(?:clay|images?|spine|data|objects?|photos?)\b|¦ of the (?:spine|joints?)"
                 r"|\b(?:physio|manual|spinal)\b.* ?¦)"),
    _hint("acting out", "acting out/acted out/acts out", "used other ways of coping: …", SEEN, LOUISVILLE, Use.PERSON_DOES,
          unless=r"(?i:¦ (?:a|an|the|some|scenes?|parts?)\b)"),
    _hint("kicking off", "kicking off/kicked off/kicks off", "expressed distress", SEEN, NOTTS, Use.PERSON_DOES),
    _hint("refused", "refused/refuses/refusing", "declined/preferred not to", CHOICE, BOTH, Use.PERSON_DOES),
    _hint("resistant", "resistant", "has different priorities", CHOICE, LOUISVILLE, Use.PERSON_IS,
          unless=r"(?i:\b(?:water|fire|heat|shock|treatment)[ -]¦)"),
    _hint("resisted", "resisted/resists/resisting", "disagreed", CHOICE, BOTH, Use.PERSON_DOES,
          unless=r"(?i:¦ (?:the|an?|every|that) (?:urge|temptation|craving|impulse))"),
    _hint("non-compliant", "non-compliant/non-compliance/not compliant/not been compliant/poor compliance",
          "not in agreement with the plan", CHOICE, LOUISVILLE, unless=_THINGS),
    _hint("unmotivated", "unmotivated/lacks motivation/lacked motivation/lack of motivation",
          "what matters to them is not clear yet", SEEN, LOUISVILLE),
    _hint("unrealistic", "unrealistic", "has high hopes", "Hope is part of getting better.", LOUISVILLE,
          only=r"(?i:\b(?:goals?|plans?|hopes?|aims?|expectations?) (?:is|are|was|were|seems?) (?:\w+ )?¦)"
               r"|(?i:¦ (?:goals?|plans?|hopes?|aims?|expectations?|ideas?)\b)"
               r"|(?:\b(?i:he|she|they|who)|[A-Z]\w+) (?i:is|was|seems|remains|can be) (?:\w+ )?¦",
          unless=r"(?i:^(?:it|this|that) )"),
    _hint("grandiose", "grandios*", "has hopes that others do not share", SEEN, NOTTS),
    _hint("poor judgement", "poor judgement/poor judgment", "did something that led to …", SEEN, LOUISVILLE),
    _hint("dangerous", "dangerous", SAY_WHAT_HAPPENED, SEEN, BOTH, Use.PERSON_IS),
    _hint("frequent flyer", "frequent flyer/frequent flyers", "used the support that is there", LABEL, LOUISVILLE,
          unless=r"(?i:¦ (?:miles?|points?|cards?|programme))"),
    _hint("relapse prevention", "relapse prevention", "recovery plan/recovery management",
          "It looks at what keeps somebody well.", LOUISVILLE),
    _hint("relapse", "relapse/relapses/relapsed/relapsing", "recurrence/a harder time again",
          "It sounds less like a failure.", LOUISVILLE),
    _hint("substance abuse", "substance abuse/drug abuse/alcohol abuse/abused substances/abused drugs/abuses drugs/"
          "abused alcohol/abuses alcohol", "harmful substance use", "It blames nobody.", LOUISVILLE),
    _hint("clean", "clean", "no longer uses", "The opposite would be dirty.", NOTTS, Use.PERSON_IS,
          only=r"(?i:¦(?:$|,| (?:for|since|of|and sober|now|again|last|this|after|from|until)\b))"),
    _hint("schizophrenic", "schizophrenic/schizophrenics", "person with schizophrenia", LABEL, LOUISVILLE),
    _hint("delusional", "delusional", "believes that …/worries that …", SEEN, LOUISVILLE),
    _hint("enable", "enabling/enables/enabled/enabler/enablers", "helps/stands by", "It may be care, in a hard place.",
          LOUISVILLE,
          only=r"(?i:¦ (?:him|her|them)(?! to\b| \w+ to\b)|¦ (?:his|her|their) (?:drinking|drug|using|use|habit|behaviou?r)"
               r"|\b(?:an|of the|are|his|her|their) ¦(?:$|,| (?:and|of)\b))"),
    _hint("committed suicide", "committed suicide/commited suicide/commit suicide/commits suicide/committing suicide",
          "took their own life/died by suicide", SUICIDE, MINDFRAME),
    _hint("failed attempt", "failed attempt/failed attempts/failed suicide attempt/failed suicide attempts/"
          "unsuccessful suicide attempt/unsuccessful attempt", "suicide attempt", SUICIDE, MINDFRAME,
          unless=r"(?i:¦ (?:at|to(?! (?:kill|end|take)))\b)"),
    _hint("successful suicide", "successful suicide/successful suicides/completed suicide/completed suicides",
          "died by suicide", SUICIDE, MINDFRAME),
    _hint("suicidal gesture", "suicidal gesture/suicidal gestures", f"self-harm/{SAY_WHAT_HAPPENED}", SEEN, OURS),
    _hint("superficial cutting", "superficial cutting/superficial cut/superficial cuts", "self-harm", SEEN, OURS),
    _hint("parasuicide", "parasuicid*", "self-harm", SEEN, OURS),
    _hint("threatened suicide", "threatened suicide/threatens suicide/threatening suicide",
          "told us about thoughts of suicide", TRUSTED, OURS),
    _hint("claims", "claims/claimed/claiming/alleges/alleged", "said", TRUSTED, DOUBT, Use.PERSON_DOES,
          unless=r"(?i:¦ (?:\w+ )?(?:housing|universal|benefits?|pip|allowance|credit|pension|expenses|back|forms?)\b)"),
    _hint("denies", "denies/denied/denying", "said there was no …", TRUSTED, DOUBT, Use.PERSON_DOES),
    _hint("admits", "admits/admitted/admitting", "told me", TRUSTED, DOUBT, Use.PERSON_DOES,
          unless=r"(?i:¦ (?:on|onto|into|to (?:hospital|the|a))\b)"),
    _hint("complains of", "complains of/complained of/complaining of/complains about/complained about/complaining about",
          "described/told me about", TRUSTED, DOUBT, Use.PERSON_DOES,
          unless=r"(?i:about¦? (?:the|a) )|(?i:¦ (?:the|a) (?:\w+ )?(?:noise|bus|company|landlord|council|service|rent))"),
    _hint("splitting", "splitting/splits", "people see them differently", SEEN, OURS,
          only=r"(?i:¦ (?:the )?(?:team|staff|ward|nurses)\b|¦ between .*\b(?:staff|team|nurses|shifts?)\b)"),
    _hint("dramatic", "dramatic/histrionic", "showed strong feelings", SEEN, OURS, Use.PERSON_IS),
    _hint("needy", "needy/clingy", "wanted more contact", SEEN, OURS, Use.PERSON_IS,
          unless=r"(?i:\bthe ¦|¦ (?:families|people))"),
    _hint("difficult", "difficult/challenging", "finds it hard to get what they need", SEEN, OURS, Use.PERSON_IS,
          unless=r"(?i:¦ (?:for|to) )"),
    _hint("hostile", "hostile", "was angry about …", SEEN, OURS, Use.PERSON_IS),
    _hint("lacks insight", "lacks insight/lacked insight/lacking insight/lack of insight/poor insight/limited insight/"
          "no insight/little insight", "sees it differently", "Two views can both be there.", OURS),
    _hint("decompensated", "decompensat*", "things became harder", SEEN, OURS),
    _hint("low functioning", "low-functioning", "needs support with …", LABEL, OURS),
    _hint("dysregulated", "dysregulat*", "felt overwhelmed", SEEN, OURS),
    _hint("treatment-resistant", "treatment-resistant", "not helped yet by …", "It was the treatment that did not help.",
          OURS),
    _hint("failed treatment", "failed treatment/failed treatments/failed * treatment/failed * treatments",
          "the treatment did not help", "It was the treatment that did not help.", OURS, Use.PERSON_DOES),
    _hint("absconded", "absconded/absconding/absconds/abscond", "left", SEEN, OURS,
          unless=r"(?i:\b(?:film|book|play|plot)\b)"),
    _hint("no-show", "no-show/no-shows/DNA/DNAed/DNAs/DNA'd", "could not come, or chose not to", CHOICE, OURS,
          only=r"(?i:\b(?:a|the|third|second|another) ¦(?! tree| test))|^¦(?: again| x ?\d| \d| today| yesterday|$)"
               r"|(?:[A-Z]\w+|\b(?i:he|she|they)) ¦",
          unless=r"(?i:\b(?:the|a) ¦ (?:test|was|tree|sample))"),
    _hint("discharged against advice", "against medical advice/against advice", "chose to leave", CHOICE, OURS,
          only=r"(?i:\b(?:discharged?|left|leaves?|leaving|went)\b.*¦)"),
    _hint("entitled", "entitled", "asked for …", SEEN, OURS, Use.PERSON_IS, unless=r"(?i:¦ to\b|\bwhat\b.*¦$)"),
    _hint("bizarre", "bizarre", "unusual to me", SEEN, OURS, Use.PERSON_IS),
    _hint("loner", "loner", "spends time alone", LABEL, OURS),
)  # fmt: skip
