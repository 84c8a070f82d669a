package io.vocation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of components in the one document: a name stays where all services that have it mean the same by it, down to
 * what it refers to; otherwise each gets its service's prefix.
 */
final class Components {
    static final String REFERENCE = "#/components/";

    /** Each component by its reference, and under it each service's own. */
    private final SortedMap<String, SortedMap<String, JsonNode>> all = new TreeMap<>();

    private final Set<String> ambiguous = new HashSet<>();

    Components(Map<String, ObjectNode> documents) {
        documents.forEach((service, document) -> document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> all.computeIfAbsent(
                                REFERENCE + section.getKey() + "/" + component.getKey(), key -> new TreeMap<>())
                        .put(service, component.getValue()))));
        findAmbiguous();
        refuseNamesTakenTwice();
    }

    /** What a component of a service is called in the one document. */
    String renamed(String service, String reference) {
        if (!ambiguous.contains(reference)) {
            return reference;
        }
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + prefix(service) + capital(reference.substring(name));
    }

    static String prefix(String service) {
        return capital(service);
    }

    private void findAmbiguous() {
        all.forEach((reference, byService) -> {
            if (new HashSet<>(byService.values()).size() > 1) {
                ambiguous.add(reference);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (var component : all.entrySet()) {
                if (component.getValue().size() > 1
                        && !ambiguous.contains(component.getKey())
                        && refersToAmbiguous(
                                component.getValue().values().iterator().next())) {
                    more |= ambiguous.add(component.getKey());
                }
            }
        }
    }

    private boolean refersToAmbiguous(JsonNode node) {
        if (node.isTextual()) {
            return ambiguous.contains(node.asText());
        }
        for (JsonNode child : node) {
            if (refersToAmbiguous(child)) {
                return true;
            }
        }
        return false;
    }

    private void refuseNamesTakenTwice() {
        for (String reference : ambiguous) {
            for (String service : all.get(reference).keySet()) {
                if (all.containsKey(renamed(service, reference))) {
                    throw new IllegalStateException(
                            renamed(service, reference) + " would be the name of two components");
                }
            }
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
