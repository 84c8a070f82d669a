package io.vocation.test;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Proof;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Shows the access table to people, with the requests that the OpenAPI documents name: {@code docs/access.md}. */
final class AccessDocument {
    private static final String HEAD = """
            # Who may do what

            Made from the access table in `commons` (`io.vocation.commons.access.AccessTable`), which is what the services ask
            before every operation; `./vocation contracts` writes it, and the build fails where it differs or where an operation
            has no row.

            **yes** is answered. **404**: what or whom the caller may not see is answered as if there were none, whether there is
            or not. **403**: the role may not do this, whoever it is about. Who has several roles may do what any of them may.
            Our own services have no role in anything but what the last column names, each with credentials of its own.

            Where an operation is about somebody, a cell answers for each relation of theirs to the caller, in this order:

            - about a person: themselves / someone they supervise / someone else of their center / someone of another center;
            - about a team: one they lead / another of their center / one of another center;
            - about a center, or what belongs to it: the one they work in now / another.

            A list answers everyone who may ask, with what they may see: *its* rows are those whom the reach in the cell covers.
            Operations marked with **†** show figures of persons: reading another person's is put on record. Changes always are.
            Those marked with **‡** nobody may do for themselves. Those marked with **§** ask for no token: where every cell
            says **401**, the request's own signature is the proof (vendors' webhooks), and a token is none.
            """;

    private AccessDocument() {}

    /** The document. @throws AssertionError when a row and the OpenAPI documents do not agree */
    static String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        for (String service : AccessTable.services()) {
            Map<String, String> requests = requests(service);
            text.append("\n## ").append(service).append("-service\n");
            for (Subject subject : Subject.values()) {
                List<AccessRule> rules = AccessTable.of(service).stream()
                        .filter(rule -> rule.subject() == subject)
                        .toList();
                if (!rules.isEmpty()) {
                    text.append(section(subject, rules, requests));
                }
            }
        }
        return text.toString();
    }

    private static String section(Subject subject, List<AccessRule> rules, Map<String, String> requests) {
        StringBuilder text = new StringBuilder("\n### " + title(subject) + "\n\n");
        text.append("| operation | request | ")
                .append(String.join(" | ", people()))
                .append(" | our services |\n");
        text.append("|---|---|").append("---|".repeat(people().size())).append("---|\n");
        for (AccessRule rule : rules) {
            StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
            row.add(rule.operation()
                    + (rule.figures() ? " †" : "")
                    + (rule.exceptSelf() ? " ‡" : "")
                    + (rule.proof() == Proof.TOKEN ? "" : " §"));
            row.add(requests.get(rule.operation()));
            people().forEach(role -> row.add(cell(rule, role)));
            row.add(services(rule));
            text.append(row);
        }
        return text.toString();
    }

    private static String services(AccessRule rule) {
        if (rule.proof() != Proof.TOKEN) {
            return rule.decide(Role.SERVICE).words();
        }
        return rule.clients().isEmpty() ? "403" : String.join(", ", new TreeSet<>(rule.clients()));
    }

    private static String cell(AccessRule rule, String role) {
        List<Relation> relations = Relation.of(rule.subject());
        List<String> words = new ArrayList<>();
        if (!relations.isEmpty()) {
            relations.forEach(relation -> words.add(rule.decide(role, relation).words()));
            return words.stream().distinct().count() == 1 ? words.getFirst() : String.join(" / ", words);
        }
        if (rule.subject() == Subject.LIST && rule.reaches().containsKey(role)) {
            return rule.reaches().get(role).words();
        }
        return rule.decide(role).words();
    }

    private static String title(Subject subject) {
        return switch (subject) {
            case PERSON -> "About a person";
            case TEAM -> "About a team";
            case CENTER -> "About a center, or what belongs to it";
            case LIST -> "Lists";
            case CALLER -> "About the caller";
            case NOBODY -> "About nobody";
        };
    }

    private static List<String> people() {
        return Role.ALL.stream().filter(role -> !role.equals(Role.SERVICE)).toList();
    }

    /** Method and path of each operation of a service; every row has one, and every one has a row. */
    private static Map<String, String> requests(String service) {
        Map<String, String> requests = new LinkedHashMap<>();
        OpenAPI document = new OpenAPIV3Parser().read(Contract.document(service).toString());
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> requests.put(operation.getOperationId(), method + " `" + path + "`")));
        TreeSet<String> rows = new TreeSet<>();
        AccessTable.of(service).forEach(rule -> rows.add(rule.operation()));
        if (!rows.equals(new TreeSet<>(requests.keySet()))) {
            throw new AssertionError("The access table of " + service + " has " + rows + "; contracts/" + service
                    + ".yaml has " + new TreeSet<>(requests.keySet()));
        }
        return requests;
    }
}
