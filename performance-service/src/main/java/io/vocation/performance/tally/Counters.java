package io.vocation.performance.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a response adds to each sum, twice: in Java, as the sums are kept, and in SQL, as they are read from the ledger and
 * checked against it. The order is that of {@link Counts}.
 */
final class Counters {
    private static final Map<String, String> VERDICTS = Map.of(
            "csatCenter", "csat_center",
            "csatCsr", "csat_csr",
            "resolved", "resolved",
            "fcr", "fcr",
            "continues", "continues",
            "worldClassCall", "world_class_call");

    /** The names of the columns. */
    static final List<String> COLUMNS = Arrays.stream(Counts.class.getRecordComponents())
            .map(component -> snake(component.getName()))
            .toList();

    static final int SIZE = COLUMNS.size();

    /** Of tallies: {@code sum(responses) AS responses, …}, each null where there is nothing. */
    static final String SUMS =
            COLUMNS.stream().map(column -> "sum(" + column + ") AS " + column).collect(Collectors.joining(", "));

    /** Of the ledger's rows: {@code count(*) AS responses, count(*) FILTER (WHERE csat_center) AS csat_center_yes, …}. */
    static final String OF_THE_LEDGER = Arrays.stream(Counts.class.getRecordComponents())
            .map(component -> counted(component.getName()) + " AS " + snake(component.getName()))
            .collect(Collectors.joining(", "));

    private Counters() {}

    static long[] of(LedgerEntry entry) {
        long[] sums = new long[SIZE];
        sums[0] = 1;
        Verdicts said = entry.verdicts();
        Boolean[] verdicts = {
            said.csatCenter(), said.csatCsr(), said.resolved(), said.fcr(), said.continues(), said.worldClassCall()
        };
        for (int metric = 0; metric < verdicts.length; metric++) {
            if (verdicts[metric] != null) {
                sums[1 + 2 * metric] = verdicts[metric] ? 1 : 0;
                sums[2 + 2 * metric] = 1;
                sums[13 + metric] = !verdicts[metric] && entry.excused() ? 1 : 0;
            }
        }
        sums[19] = Boolean.TRUE.equals(said.resolved()) && entry.contacts() != null && entry.contacts() >= 2 ? 1 : 0;
        if (entry.sourceOfError() != null) {
            sums[20 + entry.sourceOfError().ordinal()] = 1;
        }
        if (entry.willOrSkill() != null) {
            sums[23 + entry.willOrSkill().ordinal()] = 1;
        }
        return sums;
    }

    private static String counted(String counter) {
        return switch (counter) {
            case "responses" -> "count(*)";
            case "resolvedLater" -> "count(*) FILTER (WHERE resolved AND contacts >= 2)";
            case "errorCsr" -> "count(*) FILTER (WHERE source_of_error = 'CSR')";
            case "errorOrganization" -> "count(*) FILTER (WHERE source_of_error = 'ORGANIZATION')";
            case "errorCustomer" -> "count(*) FILTER (WHERE source_of_error = 'CUSTOMER')";
            case "will" -> "count(*) FILTER (WHERE will_or_skill = 'WILL')";
            case "skill" -> "count(*) FILTER (WHERE will_or_skill = 'SKILL')";
            default -> countedVerdict(counter);
        };
    }

    private static String countedVerdict(String counter) {
        String metric = counter.replaceFirst("(Yes|N|Excused)$", "");
        String column = VERDICTS.get(metric);
        return switch (counter.substring(metric.length())) {
            case "Yes" -> "count(*) FILTER (WHERE " + column + ")";
            case "N" -> "count(" + column + ")";
            case "Excused" ->
                "count(*) FILTER (WHERE NOT " + column + " AND source_of_error IN ('ORGANIZATION', 'CUSTOMER'))";
            default -> throw new IllegalStateException(counter);
        };
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
