package io.vocation.commons.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * One row of the {@link AccessTable}: who may do one operation, and with whom.
 *
 * @param operation its id in the OpenAPI document
 * @param subject what it is about
 * @param reaches how far each role reaches; a role that is not named is refused with 403
 * @param clients which of our own services may, each by the id of its own client
 * @param figures whether it shows figures of persons, so that reading another person's is put on record
 * @param exceptSelf whether nobody may do it for themselves (403), whatever their role
 * @param proof what a request must carry; roles, clients and relations count only where it is a token
 */
public record AccessRule(
        String operation,
        Subject subject,
        Map<String, Reach> reaches,
        Set<String> clients,
        boolean figures,
        boolean exceptSelf,
        Proof proof) {

    public AccessRule {
        reaches = Map.copyOf(reaches);
        clients = Set.copyOf(clients);
    }

    static AccessRule of(String operation, Subject subject, Map<String, Reach> reaches) {
        return new AccessRule(operation, subject, reaches, Set.of(), false, false, Proof.TOKEN);
    }

    /** A row for whoever proves by something else than a token who they are. */
    static AccessRule without(Proof proof, String operation) {
        return new AccessRule(operation, Subject.NOBODY, Map.of(), Set.of(), false, false, proof);
    }

    AccessRule clients(String... ids) {
        return new AccessRule(operation, subject, reaches, Set.of(ids), figures, exceptSelf, proof);
    }

    /** The same row for one service, where every service offers this: its id says which. */
    AccessRule in(String service) {
        String named = operation + "Of" + service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return new AccessRule(named, subject, reaches, clients, figures, exceptSelf, proof);
    }

    AccessRule showingFigures() {
        return new AccessRule(operation, subject, reaches, clients, true, exceptSelf, proof);
    }

    AccessRule notForOneself() {
        return new AccessRule(operation, subject, reaches, clients, figures, true, proof);
    }

    /** What a role is answered about somebody or something that stands to the caller like this. */
    public Decision decide(String role, Relation relation) {
        Reach reach = reaches.get(role);
        if (reach == null || exceptSelf && relation == Relation.SELF) {
            return Decision.FORBIDDEN;
        }
        return reach.covers(relation.needed()) ? Decision.ALLOWED : Decision.NOT_FOUND;
    }

    /** What a role is answered where nobody is named. */
    public Decision decide(String role) {
        return switch (proof) {
            case NONE -> Decision.ALLOWED;
            case SIGNATURE -> Decision.UNPROVEN;
            case TOKEN -> byRole(role);
        };
    }

    private Decision byRole(String role) {
        return reaches.containsKey(role) ? Decision.ALLOWED : Decision.FORBIDDEN;
    }

    /** Who may do this, in words, for people. */
    public String sentence() {
        return switch (proof) {
            case NONE -> "Everybody, without a token.";
            case SIGNATURE -> "Whoever signs it, without a token; everybody else gets 401.";
            case TOKEN -> roles();
        };
    }

    private String roles() {
        Map<Reach, List<String>> byReach = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            byReach.put(
                    reach,
                    Role.ALL.stream().filter(role -> reaches.get(role) == reach).toList());
        }
        StringJoiner groups = new StringJoiner("; ", "Roles: ", ".");
        byReach.forEach((reach, roles) -> {
            if (!roles.isEmpty()) {
                groups.add(String.join(", ", roles) + words(reach));
            }
        });
        if (!clients.isEmpty()) {
            groups.add("of our services " + String.join(", ", new TreeSet<>(clients)));
        }
        return groups + (exceptSelf ? " Never for oneself." : "");
    }

    private String words(Reach reach) {
        return subject == Subject.NOBODY || subject == Subject.CALLER ? "" : " (" + reach.words() + ")";
    }
}
