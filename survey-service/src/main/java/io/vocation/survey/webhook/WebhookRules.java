package io.vocation.survey.webhook;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.StandardWebhooks;
import io.vocation.survey.webhook.vendor.ThinAdapter;
import io.vocation.survey.webhook.vendor.Vendor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must hold between the parts of a wanted webhook, and between it and the one that is there. */
final class WebhookRules {
    private final List<Violation> violations = new ArrayList<>();
    private final NewWebhook wanted;
    private final Signing signing;
    private final Webhook before;

    private WebhookRules(NewWebhook wanted, Signing signing, Webhook before) {
        this.wanted = wanted;
        this.signing = signing;
        this.before = before;
    }

    /**
     * @param signing what is wanted, or what the mapping it rests on says
     * @param before null when there is none yet
     */
    static List<Violation> check(
            NewWebhook wanted, Mapping mapping, Signing signing, Webhook before, boolean plainHttp) {
        WebhookRules rules = new WebhookRules(wanted, signing, before);
        rules.secret();
        rules.signing();
        rules.fetching(plainHttp);
        rules.when(
                mapping.items() != null && wanted.vendor() != Vendor.GENERIC,
                "mapping.items",
                "Only generic documents have items: the others' are known.");
        return List.copyOf(rules.violations);
    }

    private void secret() {
        boolean other = before == null
                || before.vendor() != wanted.vendor()
                || wanted.vendor().standardWebhooks(signing) && !before.vendor().standardWebhooks(before.signing());
        when(other && wanted.secret() == null, "secret", "It is needed with a new webhook, and with another vendor.");
        when(
                wanted.secret() != null
                        && wanted.vendor().standardWebhooks(signing)
                        && StandardWebhooks.key(wanted.secret()).isEmpty(),
                "secret",
                "A secret of Standard Webhooks is " + StandardWebhooks.SECRET + " and at least 16 bytes in base64.");
        boolean client = wanted.vendor() == Vendor.SURVEYMONKEY;
        when(client && wanted.clientId() == null, "clientId", "SurveyMonkey signs with it, so it is needed.");
        when(!client && wanted.clientId() != null, "clientId", "Only SurveyMonkey has one.");
    }

    private void signing() {
        when(
                signing != null && wanted.vendor() != Vendor.GENERIC,
                "signing",
                "Only a generic sender says how it signs: the others' way is known.");
        if (signing == null) {
            return;
        }
        boolean standard = signing.kind() == Signing.Kind.STANDARD_WEBHOOKS;
        boolean timed = signing.kind() == Signing.Kind.TIMESTAMP_AND_BODY;
        when(!standard && signing.header() == null, "signing.header", "It is needed.");
        when(timed && signing.timestampHeader() == null, "signing.timestampHeader", "It is needed.");
        when(
                wanted.toleranceSeconds() != null && signing.kind() == Signing.Kind.BODY,
                "toleranceSeconds",
                "No time is signed, so none is looked at.");
    }

    private void fetching(boolean plainHttp) {
        if (!(wanted.vendor().adapter() instanceof ThinAdapter thin)) {
            when(wanted.token() != null, "token", "Its events carry the answers: nothing is fetched.");
            when(wanted.apiUrl() != null, "apiUrl", "Its events carry the answers: nothing is fetched.");
            return;
        }
        when(
                wanted.vendor() == Vendor.QUALTRICS && wanted.toleranceSeconds() != null,
                "toleranceSeconds",
                "Qualtrics signs no time with an offset, so none is looked at.");
        when(wanted.apiUrl() == null && thin.home().isEmpty(), "apiUrl", "Each data center has its own: it is needed.");
        when(
                wanted.apiUrl() != null && !isBase(wanted.apiUrl(), plainHttp),
                "apiUrl",
                "An address is https and a host, without anything behind it.");
        String there = before == null || before.apiUrl() == null
                ? null
                : before.apiUrl().toString();
        boolean stays = before != null
                && before.token() != null
                && before.vendor() == wanted.vendor()
                && Objects.equals(there, wanted.apiUrl());
        // Or whoever may configure would have the token sent to an address of their own.
        when(wanted.token() == null && !stays, "token", "It is needed with a new webhook, and with another address.");
    }

    private static boolean isBase(String text, boolean plainHttp) {
        try {
            URI uri = new URI(text);
            boolean secure = "https".equals(uri.getScheme()) || plainHttp && "http".equals(uri.getScheme());
            boolean nothingBehind =
                    (uri.getRawPath() == null || uri.getRawPath().isEmpty())
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            return secure && uri.getHost() != null && uri.getRawUserInfo() == null && nothingBehind;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void when(boolean broken, String field, String message) {
        if (broken) {
            violations.add(Violation.body(field, message));
        }
    }
}
