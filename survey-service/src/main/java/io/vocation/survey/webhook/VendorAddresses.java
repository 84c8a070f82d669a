package io.vocation.survey.webhook;

import io.vocation.commons.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;

/** Which addresses answers may be fetched from: those of the public internet, unless the installation says otherwise. */
@ApplicationScoped
class VendorAddresses {
    static final String REFUSED = "It leads to an address that is not on the public internet.";

    private final boolean everywhere;

    VendorAddresses(@ConfigProperty(name = "vocation.webhook.private-addresses") boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** Looks its host up; not within a transaction. */
    boolean refuse(URI address) {
        return !everywhere && address.getHost() != null && PublicAddress.leadsInside(address.getHost());
    }
}
