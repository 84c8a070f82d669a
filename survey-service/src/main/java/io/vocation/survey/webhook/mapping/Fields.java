package io.vocation.survey.webhook.mapping;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where each field of a response is; one that is left out is not delivered. */
@Schema(name = "WebhookFields", description = "Where each field of a response is. One left out is not delivered.")
public record Fields(
        @Valid Field sourceResponseId,
        @Valid Field agent,
        @Valid Field contactedAt,
        @Valid Field answeredAt,
        @Valid Field callType,
        @Valid Field lineOfBusiness,
        @Valid Field csatCenter,
        @Valid Field csatCsr,
        @Valid Field resolved,
        @Valid Field contacts,
        @Valid Field continues,
        @Valid Field sourceOfError,
        @Valid Field willOrSkill,
        @Valid Field repeatReason,
        @Valid Field verbatim,
        @Valid Field customer) {

    /** These, and for those that are left out the others'. */
    Fields over(Fields others) {
        return new Fields(
                first(sourceResponseId, others.sourceResponseId),
                first(agent, others.agent),
                first(contactedAt, others.contactedAt),
                first(answeredAt, others.answeredAt),
                first(callType, others.callType),
                first(lineOfBusiness, others.lineOfBusiness),
                first(csatCenter, others.csatCenter),
                first(csatCsr, others.csatCsr),
                first(resolved, others.resolved),
                first(contacts, others.contacts),
                first(continues, others.continues),
                first(sourceOfError, others.sourceOfError),
                first(willOrSkill, others.willOrSkill),
                first(repeatReason, others.repeatReason),
                first(verbatim, others.verbatim),
                first(customer, others.customer));
    }

    /** What is known of every response of a vendor. */
    static Fields known(String idPath, String answeredPath) {
        return new Fields(
                Field.at(idPath),
                null,
                null,
                Field.at(answeredPath),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Those that are there, by name. */
    Map<String, Field> named() {
        Map<String, Field> named = new LinkedHashMap<>();
        named.put("sourceResponseId", sourceResponseId);
        named.put("agent", agent);
        named.put("contactedAt", contactedAt);
        named.put("answeredAt", answeredAt);
        named.put("callType", callType);
        named.put("lineOfBusiness", lineOfBusiness);
        named.put("csatCenter", csatCenter);
        named.put("csatCsr", csatCsr);
        named.put("resolved", resolved);
        named.put("contacts", contacts);
        named.put("continues", continues);
        named.put("sourceOfError", sourceOfError);
        named.put("willOrSkill", willOrSkill);
        named.put("repeatReason", repeatReason);
        named.put("verbatim", verbatim);
        named.put("customer", customer);
        named.values().removeIf(java.util.Objects::isNull);
        return named;
    }

    private static Field first(Field mine, Field other) {
        return mine == null ? other : mine;
    }
}
