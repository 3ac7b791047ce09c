"""The shared vocabulary of a wijksessie.

The values are the Dutch field terms as they stand in files and in the glossary (`domain.md` section 7);
the names are the English terms the code uses. What a resident reads for them lives in `resources`.
"""

from enum import StrEnum


class Theme(StrEnum):
    """Where stress comes from: six themes in the order of the source, and two places beside them (PH-01)."""

    AFFORDABILITY = "betaalbaarheid"
    COMPREHENSIBILITY = "begrijpelijkheid"
    AVAILABILITY = "beschikbaarheid"
    SUITABILITY = "passendheid"
    REGULATIONS = "regelgeving"
    LIVEABILITY = "leefbaarheid"
    PERSONAL = "persoonlijk"
    NO_PLACE_YET = "nog_geen_plek"

    @property
    def is_theme(self) -> bool:
        """Whether this is one of the six, and not *persoonlijk* or *nog geen plek*."""
        return self not in (Theme.PERSONAL, Theme.NO_PLACE_YET)


THEMES = tuple(theme for theme in Theme if theme.is_theme)

CHECK_FRAMEWORK = (Theme.AFFORDABILITY, Theme.COMPREHENSIBILITY, Theme.AVAILABILITY, Theme.SUITABILITY)
"""The toetsingskader asks about exactly four of the six themes (PH-08)."""


class CardKind(StrEnum):
    """What a card is about."""

    STRESS = "stress"
    SOLUTION = "helpt"


class CardOrigin(StrEnum):
    """Who made a card: the starter deck, or residents themselves (PH-02)."""

    STARTER = "starter"
    RESIDENTS = "bewoners"


class WhoCan(StrEnum):
    """Who can make a solution happen (PH-03); also the kind of an action."""

    SELF = "zelf"
    TOGETHER = "samen"
    ORGANISATION = "organisatie"
    NATIONAL = "landelijk"


class Consent(StrEnum):
    """How far a resident allows a quote to travel; asked at the moment (domain.md 4.5)."""

    LEAFLET = "folder"
    REPORT = "rapport"
    DO_NOT_SHARE = "niet_delen"


class Status(StrEnum):
    """Where a promise stands (domain.md 4.11)."""

    DONE = "klaar"
    IN_PROGRESS = "bezig"
    PLANNED = "gepland"
    OVERDUE = "te_laat"
    NOT_YET = "nog_niet"
    NOT_POSSIBLE = "kan_niet"


class DateTold(StrEnum):
    """Which date of an action residents hear: a place to go to starts, a job gets done (P9)."""

    START = "start"
    DUE = "klaar"


class Verdict(StrEnum):
    """Answer to one question of the toetsingskader (PH-08)."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"
    UNKNOWN = "weet_niet"


class SaidBy(StrEnum):
    """Who answered a question of the toetsingskader; best are residents themselves."""

    RESIDENTS = "bewoners"
    ORGANISATION = "organisatie"


class Recommendation(StrEnum):
    """The seven recommendations of the handreiking (PH-07); an action may follow any number of them."""

    BRING_TOGETHER = "partijen_samen"
    AFFORDABLE = "betaalbaar_aanbod"
    UNDERSTANDABLE = "begrijpelijke_informatie"
    SURROUNDINGS = "leefomgeving"
    TRUST = "vertrouwen"
    MEETING_PLACE = "ontmoetingsplek"
    BREAK_TABOO = "taboe_doorbreken"


class PolicyDomain(StrEnum):
    """Where policy can take an action up: six slices and what lies beside them (TR-04)."""

    SPORT = "sport"
    WALK_IN = "inloopplekken"
    LIVELIHOOD = "bestaanszekerheid"
    EDUCATION = "onderwijs"
    SURROUNDINGS = "leefomgeving"
    CULTURE = "cultuur"
    PUBLIC_ORDER = "openbare_orde"
    WORK = "werk"
    CARE = "zorg"
    YOUTH_CARE = "jeugdzorg"
    LONELINESS = "eenzaamheid"
    OTHER = "anders"


class Level(StrEnum):
    """How much influence residents have, promised before they are invited (domain.md 4.2)."""

    INFORM = "informeren"
    CONSULT = "raadplegen"
    ADVISE = "adviseren"
    COPRODUCE = "coproduceren"
    CODECIDE = "meebeslissen"


class SessionState(StrEnum):
    """How far a session is; it can only be closed when step 7 is done (invariant 7)."""

    PREPARING = "voorbereiden"
    HELD = "gehouden"
    CLOSED = "afgerond"


class SessionKind(StrEnum):
    """What kind of meeting a session is (PH-19, WW-01)."""

    SESSION = "wijksessie"
    FOLLOW_UP = "vervolgsessie"
    TRAINING = "training"
    AWARENESS = "welkome_wijk"


class CheckState(StrEnum):
    """What was seen when a line of a list was looked at; nothing when nobody looked."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class Role(StrEnum):
    """Who does what in a session (domain.md 4.1)."""

    FACILITATOR = "begeleider"
    CO_FACILITATOR = "co_begeleider"
    TABLE_LEADER = "tafelbegeleider"
    SCRIBE = "notulist"
    KEY_PERSON = "sleutelpersoon"
    INTERPRETER = "tolk"
    LIVED_EXPERT = "ervaringsdeskundige"
    AMBASSADOR = "ambassadeur"
    DISCUSSION_LEADER = "gespreksleider"
    HOST = "gastvrouw"
    CHILDCARE = "opvang"
    LISTENER = "luisteraar"


class MessageKind(StrEnum):
    """What residents hear from us, in the order they hear it (PH-14, domain.md 4.10)."""

    INVITATION = "invitation"
    REMINDER_WEEK = "reminder_week"
    REMINDER_DAY = "reminder_day"
    THANKS = "thanks"
    LEAFLET = "leaflet"
    UPDATE = "update"


class Channel(StrEnum):
    """A way to reach people (PH-14)."""

    IN_PERSON = "persoonlijk"
    CALL = "bellen"
    WHATSAPP = "whatsapp"
    GROUP_APP = "groepsapp"
    PAPER = "papier"
    POSTER = "poster"
    EMAIL = "e-mail"
    SOCIAL_MEDIA = "sociale_media"

    @property
    def is_personal(self) -> bool:
        """Whether somebody people know tells them; every message needs at least one of these."""
        return self in (Channel.IN_PERSON, Channel.CALL, Channel.WHATSAPP)


class ContactStatus(StrEnum):
    """How far we are with a contact."""

    TO_CALL = "nog_bellen"
    TALKING = "in_gesprek"
    WANTS_TO_KNOW = "wil_meer_weten"
    JOINS = "doet_mee"
    DOES_NOT_JOIN = "doet_niet_mee"


class ContactType(StrEnum):
    """Kinds of people and organisations in the contact register (PH-11, PH-12)."""

    KEY_PERSON = "sleutelpersoon"
    SELF_ORGANISATION = "zelforganisatie"
    ORGANISATION = "organisatie"


class Moment(StrEnum):
    """When faces are chosen."""

    START = "start"
    END = "eind"


class PinKind(StrEnum):
    """Stickers on the neighbourhood map (T07)."""

    PLEASANT = "fijn"
    STRESS = "stress"
    MEETING = "ontmoeten"
    UNSAFE = "onveilig"


class PeopleChange(StrEnum):
    """How the number of people at the tables changes during a session; never who (domain.md 4.5)."""

    CAME = "erbij"
    LEFT = "weg"
    MOVED = "andere_tafel"
    DISSOLVED = "tafel_weg"


class Sticker(StrEnum):
    """The sticker somebody chose to wear: whether a photo may be made (domain.md 4.5)."""

    GREEN = "groen"
    YELLOW = "geel"
    RED = "rood"


class Understood(StrEnum):
    """What a teach-back showed (domain.md 5.5)."""

    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class Certainty(StrEnum):
    """How sure a number about the neighbourhood is (NV-03)."""

    HIGH = "hoog"
    MEDIUM = "midden"
    LOW = "laag"


class TechniqueId(StrEnum):
    """The PLA techniques by the name that also names their file and their text."""

    BRAINSTORM = "brainstorm"
    CARD_SORT = "card_sort"
    DOT_VOTE = "dot_vote"
    TEN_BEANS = "ten_beans"
    DIRECT_RANKING = "direct_ranking"
    PAIRWISE = "pairwise"
    MATRIX = "matrix"
    CHECK_FRAMEWORK = "toetsingskader"
    SEASON = "season"
    MAP = "map"
    H_FORM = "h_form"
    MOOD = "mood"
    ORG_CIRCLES = "org_circles"
    SPEED_EVALUATION = "speed_evaluation"
    COMMENTARY = "commentary"
    WALK = "walk"
    TREE = "tree"
    SPIDER = "spider"
    BODY_MAP = "body_map"
    TIMELINE = "timeline"
    GROUND_RULES = "ground_rules"
    ACTION_PLANNING = "action_planning"
