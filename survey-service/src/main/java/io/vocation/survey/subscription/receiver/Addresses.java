package io.vocation.survey.subscription.receiver;

import io.vocation.commons.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses a receiver may have: those of the public Internet, and the networks that were configured. Whoever may
 * configure a subscription must not reach by it what only this machine reaches.
 */
@ApplicationScoped
public class Addresses {
    private final List<Network> allowed;

    Addresses(@ConfigProperty(name = "vocation.subscription.allowed-networks") Optional<List<String>> allowed) {
        this.allowed = networks(allowed.orElse(List.of()).toArray(String[]::new));
    }

    /** An address that may not be called. */
    static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An address of a host, to connect to exactly this one: the next look may find another.
     *
     * @param turn where a host has several addresses, each gets its turn
     * @throws Forbidden when one of them may not be called
     */
    InetAddress of(String host, int turn) throws UnknownHostException, Forbidden {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!mayBeCalled(address)) {
                throw new Forbidden();
            }
        }
        return found[Math.floorMod(turn, found.length)];
    }

    /** Whether a host may be called as far as it says itself: what is a name is looked up when it is called. */
    public boolean mayBeNamed(String host) {
        try {
            return mayBeCalled(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return true;
        }
    }

    boolean mayBeCalled(InetAddress address) {
        return PublicAddress.isPublic(address) || allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
