package io.vocation.survey.feed;

import io.vocation.survey.source.Question;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What each source asks. That never changes, so it is asked of the database once. */
@ApplicationScoped
class Asked {
    private final Sources sources;
    private final Map<UUID, String[]> known = new ConcurrentHashMap<>();

    Asked(Sources sources) {
        this.sources = sources;
    }

    /** The fields of the questions that a source asks; nobody may change the array. */
    String[] of(UUID source) {
        return known.computeIfAbsent(source, id -> sources.find(id)
                .map(Source::questions)
                .map(questions ->
                        questions.asked().stream().map(Question::field).toArray(String[]::new))
                .orElseThrow(() -> new IllegalStateException("There is no source " + id)));
    }
}
