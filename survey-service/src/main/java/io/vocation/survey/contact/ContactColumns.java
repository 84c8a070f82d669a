package io.vocation.survey.contact;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The columns of a CSV file of contacts, by their names in its first row, in whatever order. */
final class ContactColumns {
    private static final Set<String> REQUIRED = Set.of("external_id", "contacted_at", "agent");
    private static final Set<String> KNOWN = Set.of(
            "external_id",
            "contacted_at",
            "agent",
            "system",
            "customer_ref",
            "call_type",
            "line_of_business",
            "reason",
            "channel",
            "self_service_tried",
            "routine_or_exception");

    private final Map<String, Integer> places;

    private ContactColumns(Map<String, Integer> places) {
        this.places = places;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where one is missing or nobody knows it */
    static ContactColumns of(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : names) {
            places.put(name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), places.size());
        }
        List<Violation> violations = new java.util.ArrayList<>();
        REQUIRED.stream()
                .filter(name -> !places.containsKey(name))
                .sorted()
                .forEach(name -> violations.add(Violation.body(name, "The first row names no column '" + name + "'.")));
        places.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name -> violations.add(Violation.body(name, "'" + name + "' is no column of contacts.")));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return new ContactColumns(places);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a cell that cannot be read */
    NewContact read(UUID center, ZoneId zone, List<String> cells) {
        if (cells.size() != places.size()) {
            throw Problems.invalid(Violation.body(
                    "row", "It has " + cells.size() + " cells, and the first row " + places.size() + "."));
        }
        return new NewContact(
                center,
                cell(cells, "external_id"),
                moment(cell(cells, "contacted_at"), zone),
                cell(cells, "agent"),
                cell(cells, "system"),
                cell(cells, "customer_ref"),
                cell(cells, "call_type"),
                cell(cells, "line_of_business"),
                cell(cells, "reason"),
                cell(cells, "channel"),
                decision(cell(cells, "self_service_tried")),
                routine(cell(cells, "routine_or_exception")));
    }

    private String cell(List<String> cells, String name) {
        return places.containsKey(name) ? NewContact.stripped(cells.get(places.get(name))) : null;
    }

    /** A local time is one of the center's zone. */
    private static Instant moment(String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        String iso = text.replace(' ', 'T');
        try {
            return iso.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$") && iso.indexOf('T') > 0
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Problems.invalid(
                    Violation.body("contacted_at", "'" + text + "' is not a time such as 2026-03-02T09:12:58+01:00."));
        }
    }

    private static Boolean decision(String text) {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default ->
                throw Problems.invalid(Violation.body("self_service_tried", "'" + text + "' is not true or false."));
        };
    }

    private static Routine routine(String text) {
        try {
            return text == null ? null : Routine.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(
                    Violation.body("routine_or_exception", "'" + text + "' is not ROUTINE or EXCEPTION."));
        }
    }
}
