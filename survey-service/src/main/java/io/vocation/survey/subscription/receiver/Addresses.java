package io.vocation.survey.subscription.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses a receiver may have: those of the public Internet, and the networks that were configured. Whoever may
 * configure a subscription must not reach by it what only this machine reaches.
 */
@ApplicationScoped
public class Addresses {
    /** What the registries of special-purpose addresses (RFC 6890) say is not global, and multicast. */
    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by the customers of a provider; metadata of Alibaba Cloud
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the platform's own services at Azure
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; metadata of Oracle Cloud
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays from IPv6
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, among them tunnels to IPv4
            "2001:db8::/32", // documentation
            "2002::/16", // tunnels to IPv4
            "3fff::/20"); // documentation

    /** Of IPv6 only this is given out; loopback, private and link-local addresses are elsewhere. */
    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");

    /** Through which IPv4 is reached where there is only IPv6: the last four bytes say whom. */
    private static final Network TRANSLATED = Network.parse("64:ff9b::/96");

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
        return isPublic(address) || allowed.stream().anyMatch(network -> network.contains(address));
    }

    /** {@link InetAddress} itself makes IPv4 of an IPv6 address that only maps it. */
    private static boolean isPublic(InetAddress address) {
        if (TRANSLATED.contains(address)) {
            return isPublic(last4Bytes(address));
        }
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static InetAddress last4Bytes(InetAddress address) {
        try {
            byte[] bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
