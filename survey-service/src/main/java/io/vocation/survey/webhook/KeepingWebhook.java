package io.vocation.survey.webhook;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import io.vocation.survey.webhook.mapping.FieldRules;
import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.mapping.ShippedMapping;
import io.vocation.survey.webhook.mapping.ShippedMappings;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.Vendor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Configures a source's webhook. */
@ApplicationScoped
class KeepingWebhook {
    private final Sources sources;
    private final Webhooks webhooks;
    private final ShippedMappings shipped;
    private final Caller caller;
    private final CurrentOperation current;
    private final boolean plainHttp;

    KeepingWebhook(
            Sources sources,
            Webhooks webhooks,
            ShippedMappings shipped,
            Caller caller,
            CurrentOperation current,
            @ConfigProperty(name = "vocation.webhook.plain-http") boolean plainHttp) {
        this.sources = sources;
        this.webhooks = webhooks;
        this.shipped = shipped;
        this.caller = caller;
        this.current = current;
        this.plainHttp = plainHttp;
    }

    /** Keeps it in place of the one that is there. */
    @Transactional
    void keep(UUID id, NewWebhook wanted) {
        Source source = sources.require(id);
        Webhook before = webhooks.find(id).orElse(null);
        ShippedMapping base = base(wanted);
        Mapping mapping = wanted.mapping();
        if (base != null) {
            mapping = mapping.over(base.mapping());
        }
        mapping = mapping.over(wanted.vendor().adapter());
        Signing signing = wanted.signing() == null && base != null && wanted.vendor() == Vendor.GENERIC
                ? base.signing()
                : wanted.signing();
        List<Violation> violations = new ArrayList<>(WebhookRules.check(wanted, mapping, signing, before, plainHttp));
        violations.addAll(FieldRules.check(mapping, source.questions()));
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        webhooks.keep(id, wanted, mapping, signing, before, caller.name());
        current.detail("vendor", wanted.vendor());
        current.detail("newSecret", wanted.secret() != null);
        current.detail("newToken", wanted.token() != null);
    }

    @Transactional
    void remove(UUID id) {
        sources.require(id);
        if (!webhooks.remove(id)) {
            throw Problems.notFound("webhook of the source", id);
        }
    }

    private ShippedMapping base(NewWebhook wanted) {
        String name = wanted.mapping().use();
        return name == null
                ? null
                : shipped.find(name)
                        .orElseThrow(() -> Problems.invalid(
                                Violation.body("mapping.use", "No mapping is called '" + name + "'.")));
    }
}
