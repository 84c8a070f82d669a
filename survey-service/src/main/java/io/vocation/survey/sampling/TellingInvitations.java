package io.vocation.survey.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.subscription.delivery.LateContent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.UUID;

/** Tells those who subscribed to it, and nobody else, whom to ask. */
@ApplicationScoped
class TellingInvitations implements LateContent {
    private static final String TYPE = "invitation.drawn";
    private static final String ADD = """
            INSERT INTO subscription_delivery (subscription_id, event_id, type, subject, body, next_attempt_at)
            SELECT s.id, 'invitation-' || i.id, :type, i.id, jsonb_build_object('specversion', '1.0',
                'id', 'invitation-' || i.id, 'source', '/survey/v1/invitations', 'type', cast(:type AS text), 'subject', i.id,
                'time', to_char(i.drawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'datacontenttype', 'application/json'), now()
            FROM invitation i JOIN subscription s ON s.enabled AND :type = ANY (s.types)
              AND (s.center_ids IS NULL OR i.center_id = ANY (s.center_ids))
            WHERE i.draw_id = :draw ORDER BY i.id""";

    private final Invitations invitations;
    private final ObjectMapper json;

    TellingInvitations(Invitations invitations, ObjectMapper json) {
        this.invitations = invitations;
        this.json = json;
    }

    /** Has the invitations of a draw told, once the running transaction is through. */
    void tell(Handle sql, UUID draw) {
        sql.createUpdate(ADD).bind("type", TYPE).bind("draw", draw).execute();
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The same that those who send may read; of one that is gone, that it is cancelled. */
    @Override
    public JsonNode about(UUID invitation) {
        return invitations
                .find(invitation)
                .<JsonNode>map(found -> json.valueToTree(InvitationView.of(found, true)))
                .orElseGet(() -> json.valueToTree(Map.of("id", invitation, "state", InvitationState.CANCELLED)));
    }
}
