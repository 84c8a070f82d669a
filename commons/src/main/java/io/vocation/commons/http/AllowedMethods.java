package io.vocation.commons.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods a path has, as the service's own API document says; read when somebody uses a wrong one. */
@Singleton
class AllowedMethods {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]*\\}");

    private final ObjectMapper mapper;
    private Map<Pattern, Set<String>> paths;

    AllowedMethods(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Empty where there is nothing at the path. */
    Set<String> of(String asked) {
        // As it is matched: a slash at the end, or one more, changes nothing.
        String path = asked.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return paths().entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .flatMap(known -> known.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private synchronized Map<Pattern, Set<String>> paths() {
        if (paths == null) {
            try (InputStream document =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
                paths = document == null ? Map.of() : read(mapper.readTree(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return paths;
    }

    static Map<Pattern, Set<String>> read(JsonNode document) {
        Map<Pattern, Set<String>> read = new LinkedHashMap<>();
        document.path("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue()
                    .properties()
                    .forEach(method -> methods.add(method.getKey().toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            read.put(template(path.getKey()), methods);
        });
        return read;
    }

    private static Pattern template(String path) {
        return Pattern.compile(VARIABLE.splitAsStream(path + "\n")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+"))
                .replace("\n", ""));
    }
}
