package io.vocation.survey.coding.pareto;

import io.vocation.survey.coding.Days;
import io.vocation.survey.coding.pareto.Counting.Of;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Leads from a figure to the responses behind it. */
record Behind(Of of, Days days) {
    /** @param parameter of the list of responses: repeatReason, or reasonUnder for one with all below it */
    URI with(String parameter, String code) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("center", of.center());
        query.put("team", of.team());
        query.put("employee", of.employee());
        query.put("callType", of.callType());
        query.put("state", "COUNTED");
        query.put(parameter, code);
        query.put("contactedFrom", days.begin());
        query.put("contactedTo", days.end());
        query.values().removeIf(value -> value == null);
        return URI.create("/survey/v1/responses?"
                + query.entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
