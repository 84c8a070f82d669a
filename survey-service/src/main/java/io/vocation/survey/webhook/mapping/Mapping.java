package io.vocation.survey.webhook.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vocation.survey.webhook.vendor.Adapter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * How a vendor's documents become responses.
 *
 * @param use the shipped mapping that it rests on; null for none
 * @param items where the responses are in a document that has many; null where it is one
 * @param only what a document must say to be a response
 */
@Schema(
        name = "WebhookMapping",
        description = "How the vendor's documents become responses. With 'use' it rests on a shipped mapping, of which"
                + " what is given here replaces what it names. With 'items', each of them is a document of its own, and what"
                + " stood around it, but for its arrays, is in it as $.whole.")
public record Mapping(
        @Schema(examples = "zendesk-csat") @Size(min = 1, max = 100)
        String use,

        @Schema(examples = "$.surveys[*]") @Size(min = 1, max = 500)
        String items,

        @Valid @Size(max = 10) List<Only> only,
        @Valid Fields fields) {

    static final Mapping EMPTY = new Mapping(null, null, null, null);

    public Mapping {
        only = only == null ? List.of() : List.copyOf(only);
        fields = fields == null ? Fields.known(null, null) : fields;
    }

    /** This one, and for what it leaves out another. */
    public Mapping over(Mapping other) {
        return new Mapping(
                use,
                items == null ? other.items : items,
                only.isEmpty() ? other.only : only,
                fields.over(other.fields));
    }

    /** This one, and for what it leaves out what is known of the vendor. */
    public Mapping over(Adapter vendor) {
        return over(new Mapping(null, null, null, Fields.known(vendor.idPath(), vendor.answeredPath())));
    }

    /** Whether it says how a question is answered. */
    @JsonIgnore
    boolean asks(String field) {
        return fields.named().containsKey(field);
    }
}
