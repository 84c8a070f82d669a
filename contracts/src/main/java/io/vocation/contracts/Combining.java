package io.vocation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Makes one document of the services' documents, in which nothing means two things. */
final class Combining {
    private final SortedMap<String, ObjectNode> documents;
    private final Components components;
    private final Tags tags;
    private final ObjectNode combined = JsonNodeFactory.instance.objectNode();
    private final Set<String> operations = new HashSet<>();

    Combining(SortedMap<String, ObjectNode> documents) {
        this.documents = documents;
        this.components = new Components(documents);
        this.tags = new Tags(documents);
    }

    /**
     * The one document.
     *
     * @throws IllegalStateException when two services say the same path or operation
     */
    ObjectNode combined() {
        ObjectNode first = documents.sequencedValues().getFirst();
        combined.set("openapi", first.get("openapi"));
        combined.set("info", info(first));
        combined.putArray("servers").addObject().put("url", "/").put("description", "Where this was fetched from");
        combined.set("tags", tags.all());
        combined.putObject("paths");
        combined.putObject("components");
        documents.forEach((service, document) -> {
            ObjectNode own = (ObjectNode) renamed(service, document);
            own.path("paths").properties().forEach(path -> add(service, path.getKey(), (ObjectNode) path.getValue()));
            own.path("components").properties().forEach(section -> add(service, section.getKey(), section.getValue()));
        });
        return combined;
    }

    private ObjectNode info(ObjectNode first) {
        ObjectNode info = first.path("info").deepCopy();
        info.put("title", "Vocation");
        info.put(
                "description",
                "What customers say after a call, turned into a fair career for the person who took it.");
        documents.values().stream()
                .map(document -> document.path("info").path("version").asText())
                .max(Comparator.comparing(Version::parse))
                .ifPresent(newest -> info.put("version", newest));
        return info;
    }

    private void add(String service, String path, ObjectNode item) {
        item.properties().forEach(method -> {
            JsonNode id = method.getValue().path("operationId");
            if (id.isTextual() && !operations.add(id.asText())) {
                throw new IllegalStateException("Two operations are called " + id.asText());
            }
            if (method.getValue().has("tags")) {
                ((ObjectNode) method.getValue()).set("tags", tags.renamed(service, (ArrayNode)
                        method.getValue().get("tags")));
            }
        });
        if (combined.withObjectProperty("paths").has(path)) {
            throw new IllegalStateException("Two services serve " + path);
        }
        combined.withObjectProperty("paths").set(path, item);
    }

    private void add(String service, String section, JsonNode own) {
        ObjectNode to = combined.withObjectProperty("components").withObjectProperty(section);
        own.properties().forEach(component -> {
            String reference = Components.REFERENCE + section + "/" + component.getKey();
            String name = components.renamed(service, reference);
            to.set(name.substring(name.lastIndexOf('/') + 1), component.getValue());
        });
    }

    private JsonNode renamed(String service, JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), renamed(service, field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(entry -> copy.add(renamed(service, entry)));
            return copy;
        }
        return node.isTextual() && node.asText().startsWith(Components.REFERENCE)
                ? TextNode.valueOf(components.renamed(service, node.asText()))
                : node;
    }

    /** Tags of one name and two meanings get their service's name before theirs. */
    private static final class Tags {
        private final Map<String, Set<String>> meanings = new HashMap<>();
        private final Map<String, ObjectNode> named = new LinkedHashMap<>();

        Tags(SortedMap<String, ObjectNode> documents) {
            documents.values().forEach(document -> document.path("tags")
                    .forEach(tag -> meanings.computeIfAbsent(tag.path("name").asText(), name -> new HashSet<>())
                            .add(tag.path("description").asText())));
            documents.forEach((service, document) -> document.path("tags").forEach(tag -> {
                ObjectNode copy = tag.deepCopy();
                String name = name(service, tag.path("name").asText());
                named.put(name, copy.put("name", name));
            }));
        }

        ArrayNode all() {
            return JsonNodeFactory.instance.arrayNode().addAll(named.values());
        }

        ArrayNode renamed(String service, ArrayNode names) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            names.forEach(name -> copy.add(name(service, name.asText())));
            return copy;
        }

        private String name(String service, String name) {
            return meanings.getOrDefault(name, Set.of()).size() > 1
                    ? Components.prefix(service) + " " + name.toLowerCase(Locale.ROOT)
                    : name;
        }
    }
}
