package io.vocation.survey.subscription;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.feed.ResponseChanges;
import io.vocation.survey.subscription.receiver.Addresses;
import io.vocation.survey.webhook.vendor.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Adds, changes and removes subscriptions. */
@ApplicationScoped
class KeepingSubscription {
    private static final int SECRET_BYTES = 32;

    private final Jdbi jdbi;
    private final Subscriptions subscriptions;
    private final ResponseChanges changes;
    private final Addresses addresses;
    private final Caller caller;
    private final CurrentOperation current;
    private final boolean plainHttp;
    private final SecureRandom random = new SecureRandom();

    KeepingSubscription(
            Jdbi jdbi,
            Subscriptions subscriptions,
            ResponseChanges changes,
            Addresses addresses,
            Caller caller,
            CurrentOperation current,
            @ConfigProperty(name = "vocation.subscription.plain-http") boolean plainHttp) {
        this.jdbi = jdbi;
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.addresses = addresses;
        this.caller = caller;
        this.current = current;
        this.plainHttp = plainHttp;
    }

    /** @return its secret, which nothing shows again */
    @Transactional
    String add(UUID id, NewSubscription wanted) {
        check(wanted);
        String secret = newSecret();
        subscriptions.add(id, wanted, secret, changes.end(), caller.name());
        tell(id, wanted);
        return secret;
    }

    @Transactional
    void change(UUID id, String ifMatch, NewSubscription wanted) {
        Subscription before = requireUnchanged(id, ifMatch);
        check(wanted);
        boolean enabled = wanted.enabled() == null ? before.enabled() : wanted.enabled();
        subscriptions.change(id, wanted, enabled, caller.name());
        tell(id, wanted);
        current.detail("enabled", enabled);
    }

    /** @return the new secret, which nothing shows again */
    @Transactional
    String rotate(UUID id, String ifMatch) {
        requireUnchanged(id, ifMatch);
        String secret = newSecret();
        subscriptions.rotate(id, secret, caller.name());
        current.detail("subscription", id);
        return secret;
    }

    @Transactional
    void remove(UUID id) {
        if (!subscriptions.remove(id)) {
            throw Problems.notFound("subscription", id);
        }
        current.detail("subscription", id);
    }

    private Subscription requireUnchanged(UUID id, String ifMatch) {
        Subscription before = subscriptions.lock(id).orElseThrow(() -> Problems.notFound("subscription", id));
        Versions.require(ifMatch, before.version());
        return before;
    }

    private void check(NewSubscription wanted) {
        List<Violation> violations = new ArrayList<>();
        if (!isReceiver(wanted.url())) {
            violations.add(Violation.body(
                    "url", "An address is https and a public host, without a user and without a fragment."));
        }
        if (wanted.centers() != null) {
            wanted.centers().stream()
                    .filter(center -> !isKnown(center))
                    .forEach(center -> violations.add(Violation.body("centers", "There is no center " + center + ".")));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    private boolean isReceiver(String text) {
        try {
            URI uri = new URI(text);
            boolean secure = "https".equals(uri.getScheme()) || plainHttp && "http".equals(uri.getScheme());
            return secure
                    && uri.getHost() != null
                    && uri.getPort() <= 65_535
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && addresses.mayBeNamed(uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isKnown(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT EXISTS (SELECT FROM roster_center WHERE id = :center)")
                .bind("center", center)
                .mapTo(Boolean.class)
                .one());
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return StandardWebhooks.SECRET + Base64.getEncoder().encodeToString(bytes);
    }

    /** Only the host: what stands behind it may be a secret of the receiver's. */
    private void tell(UUID id, NewSubscription wanted) {
        current.detail("subscription", id);
        current.detail("host", URI.create(wanted.url()).getHost());
    }
}
