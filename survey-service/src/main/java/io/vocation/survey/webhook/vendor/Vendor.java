package io.vocation.survey.webhook.vendor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose events these are. */
@Schema(name = "WebhookVendor")
public enum Vendor {
    FORMBRICKS(new Formbricks()),
    TYPEFORM(new Typeform()),
    SURVEYMONKEY(new SurveyMonkey()),
    QUALTRICS(new Qualtrics()),
    /** Signed JSON of any shape. */
    GENERIC(new Generic());

    private final Adapter adapter;

    Vendor(Adapter adapter) {
        this.adapter = adapter;
    }

    public Adapter adapter() {
        return adapter;
    }

    /** Whether its events only say where the answers are. */
    public boolean thin() {
        return adapter instanceof ThinAdapter;
    }

    /** Whether it signs a secret of Standard Webhooks, which is bytes in base64. */
    public boolean standardWebhooks(Signing signing) {
        return this == FORMBRICKS
                || this == GENERIC && (signing == null || signing.kind() == Signing.Kind.STANDARD_WEBHOOKS);
    }
}
