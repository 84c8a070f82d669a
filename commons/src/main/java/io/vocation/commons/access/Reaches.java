package io.vocation.commons.access;

import java.util.HashMap;
import java.util.Map;

import static io.vocation.commons.access.Reach.CENTER;
import static io.vocation.commons.access.Reach.EVERYONE;
import static io.vocation.commons.access.Reach.NOBODY;
import static io.vocation.commons.access.Reach.SELF;
import static io.vocation.commons.access.Reach.TEAM;

/** How far each role reaches, for the kinds of operations that occur more than once in the {@link AccessTable}. */
final class Reaches {
    /** A person: themselves, who leads them, and those who keep the roster. */
    static final Map<String, Reach> A_PERSON = none().and(SELF, Role.CSR, Role.TRAINER)
            .and(TEAM, Role.SUPERVISOR)
            .and(CENTER, Role.MANAGER)
            .and(EVERYONE, Role.HR, Role.HR_SYSTEM)
            .map;

    /** As before. Who repairs login names and sources may ask too, and is shown nobody. */
    static final Map<String, Reach> A_PERSON_OR_NOBODY = from(A_PERSON).and(NOBODY, Role.ADMIN, Role.SURVEY_SOURCE).map;

    /** What customers said: to HR without their words, and to machines not at all. */
    static final Map<String, Reach> A_PERSONS_RESPONSES = none().and(SELF, Role.CSR)
            .and(TEAM, Role.SUPERVISOR)
            .and(CENTER, Role.MANAGER)
            .and(EVERYONE, Role.HR)
            .and(NOBODY, Role.ADMIN, Role.SURVEY_SOURCE)
            .map;

    /** Whom customers talked to: each their own, who leads them, and HR, who is shown no customer. */
    static final Map<String, Reach> A_PERSONS_CONTACTS = none().and(SELF, Role.CSR)
            .and(TEAM, Role.SUPERVISOR)
            .and(CENTER, Role.MANAGER)
            .and(EVERYONE, Role.HR)
            .map;

    /** What a contact says of the customer: only who is shown customers. */
    static final Map<String, Reach> CORRECTS_CONTACTS =
            none().and(TEAM, Role.SUPERVISOR).and(CENTER, Role.MANAGER).map;

    /** Who is asked is for nobody to choose, and for those who answer for the figures to see to. */
    static final Map<String, Reach> DRAWS = none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** Figures of many are for those who lead them. */
    static final Map<String, Reach> FIGURES_OF_MANY = none().and(NOBODY, Role.CSR)
            .and(TEAM, Role.SUPERVISOR)
            .and(CENTER, Role.MANAGER)
            .and(EVERYONE, Role.HR, Role.HR_SYSTEM)
            .map;

    /** Supervisors too, of their whole center; whom they do not supervise they are shown without a name. */
    static final Map<String, Reach> STANDINGS = from(FIGURES_OF_MANY).and(CENTER, Role.SUPERVISOR).map;

    static final Map<String, Reach> MAKES_STANDINGS =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** Who has to look again at what was decided on figures that are no longer what they were. */
    static final Map<String, Reach> REVIEWS_DECISIONS =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.HR_SYSTEM).map;

    /** What a center's figures rest on: who leads the center, HR, and who administers. */
    static final Map<String, Reach> FITS_MODELS =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** A model shows how answers go together, and nobody's figures. */
    static final Map<String, Reach> KNOWS_MODELS = from(FIGURES_OF_MANY).and(EVERYONE, Role.ADMIN).map;

    /** Where one works is known to everyone who works there. */
    static final Map<String, Reach> WHERE_ONE_WORKS = none().and(
                    CENTER, Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.TRAINER)
            .and(EVERYONE, Role.HR, Role.HR_SYSTEM, Role.ADMIN)
            .map;

    static final Map<String, Reach> WHERE_ONE_WORKS_OR_DELIVERS =
            from(WHERE_ONE_WORKS).and(EVERYONE, Role.SURVEY_SOURCE).map;

    static final Map<String, Reach> ONESELF =
            none().and(SELF, Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.TRAINER, Role.HR).map;

    /** Also those who administer; they may be on the roster, or not. */
    static final Map<String, Reach> ONESELF_ON_THE_ROSTER = from(ONESELF).and(SELF, Role.ADMIN).map;

    static final Map<String, Reach> KEEPS_THE_ROSTER = none().and(EVERYONE, Role.HR, Role.HR_SYSTEM).map;

    static final Map<String, Reach> KEEPS_LOGIN_NAMES = from(KEEPS_THE_ROSTER).and(EVERYONE, Role.ADMIN).map;

    static final Map<String, Reach> DECIDES_ABOUT_PEOPLE = none().and(EVERYONE, Role.HR).map;

    static final Map<String, Reach> KEEPS_THE_ORGANIZATION = none().and(EVERYONE, Role.ADMIN, Role.HR_SYSTEM).map;

    static final Map<String, Reach> CONFIGURES = none().and(EVERYONE, Role.ADMIN).map;

    static final Map<String, Reach> CHECKS_SUMS = none().and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** Whoever is shown figures may know how old they are. */
    static final Map<String, Reach> SEES_FIGURES = none().and(
                    EVERYONE,
                    Role.CSR,
                    Role.SUPERVISOR,
                    Role.MANAGER,
                    Role.TRAINER,
                    Role.HR,
                    Role.ADMIN,
                    Role.HR_SYSTEM)
            .map;

    static final Map<String, Reach> DELIVERS = none().and(EVERYONE, Role.ADMIN, Role.SURVEY_SOURCE).map;

    static final Map<String, Reach> KNOWS_SOURCES =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN, Role.SURVEY_SOURCE).map;

    /** Whose a response is and whether it counts: who leads the center where it was said, and HR where nobody does. */
    static final Map<String, Reach> REPAIRS_RESPONSES =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR).map;

    /** What a response says: only who may read all of it. */
    static final Map<String, Reach> CORRECTS_RESPONSES = none().and(CENTER, Role.MANAGER).map;

    static final Map<String, Reach> KNOWS_RETENTION =
            none().and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** Who leads somebody asks them whether they know their numbers. */
    static final Map<String, Reach> ASKS_PEOPLE =
            none().and(TEAM, Role.SUPERVISOR).and(CENTER, Role.MANAGER).and(EVERYONE, Role.HR).map;

    /** What all centers have in common: thresholds without a center. */
    static final Map<String, Reach> SETS_GOALS_FOR_ALL = none().and(EVERYONE, Role.HR, Role.ADMIN).map;

    /** What is expected in a center: thresholds, targets, principles. */
    static final Map<String, Reach> SETS_GOALS = from(SETS_GOALS_FOR_ALL).and(CENTER, Role.MANAGER).map;

    static final Map<String, Reach> PLANS_TRAINING =
            none().and(CENTER, Role.TRAINER, Role.MANAGER).and(EVERYONE, Role.HR, Role.ADMIN).map;

    static final Map<String, Reach> SEATS_PEOPLE = none().and(TEAM, Role.SUPERVISOR)
            .and(CENTER, Role.TRAINER, Role.MANAGER)
            .and(EVERYONE, Role.HR)
            .map;

    static final Map<String, Reach> SEATS_PEOPLE_OR_ONESELF = from(SEATS_PEOPLE).and(SELF, Role.CSR).map;

    static final Map<String, Reach> KNOWS_ATTENDEES =
            from(SEATS_PEOPLE_OR_ONESELF).and(EVERYONE, Role.HR_SYSTEM).map;

    static final Map<String, Reach> SEES_WAITING_LISTS = none().and(
                    CENTER, Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.TRAINER)
            .and(EVERYONE, Role.HR, Role.HR_SYSTEM)
            .map;

    static final Map<String, Reach> FOLLOWS_THE_ROSTER = none().and(EVERYONE, Role.HR_SYSTEM).map;

    private final Map<String, Reach> map;

    private Reaches(Map<String, Reach> map) {
        this.map = Map.copyOf(map);
    }

    static Reaches none() {
        return new Reaches(Map.of());
    }

    static Reaches from(Map<String, Reach> others) {
        return new Reaches(others);
    }

    Reaches and(Reach reach, String... roles) {
        Map<String, Reach> more = new HashMap<>(map);
        for (String role : roles) {
            more.put(role, reach);
        }
        return new Reaches(more);
    }

    Map<String, Reach> map() {
        return map;
    }
}
