package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.vocation.survey.response.Forgetting;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps nothing of customers who were erased in letters that come later (practice L3). Of when the contact was nothing is
 * known where nothing could be read, so it does not matter.
 */
@ApplicationScoped
class ForgettingLetters {
    private static final String FORGOTTEN = "It names a customer who was erased: nothing of what it said is kept.";

    private final Jdbi jdbi;
    private final Sources sources;
    private final Forgetting forgetting;

    ForgettingLetters(Jdbi jdbi, Sources sources, Forgetting forgetting) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.forgetting = forgetting;
    }

    /** The same, or what is left of it; in the running transaction. */
    Judged.Unsound forget(UUID sourceId, Judged.Unsound why) {
        Source source = sources.require(sourceId);
        Set<String> said = new HashSet<>();
        gather(why.document(), said);
        if (why.customer() != null) {
            said.add(why.customer());
        }
        return jdbi.withHandle(sql -> forgetting.anyErased(sql, source.centerId(), said))
                ? new Judged.Unsound(
                        FORGOTTEN, List.of(), why.agent(), null, why.document().objectNode())
                : why;
    }

    private static void gather(JsonNode node, Set<String> said) {
        if (node.isValueNode()) {
            said.add(node.asText().strip());
        } else {
            node.forEach(each -> gather(each, said));
        }
    }
}
