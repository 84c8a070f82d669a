package io.vocation.commons.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what others configure as an address to the public internet: none of their words makes a service ask itself, its
 * neighbors, or the metadata of its machine. A name may lead elsewhere the next time it is looked up, so look right before
 * each connection: the JDK then takes the same answer for it ({@code networkaddress.cache.ttl}, 30 seconds).
 */
public final class PublicAddress {
    /** What is no public unicast address (IANA's special-purpose address registries for IPv4 and IPv6). */
    private static final List<Block> BLOCKS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Not in the registries: the services of its own that Azure shows each machine.
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "::ffff:0:0:0/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Block::of)
            .toList();

    /** An IPv4 address within IPv6: as the JDK never writes it by itself, and for networks that translate. */
    private static final List<Block> WITH_IPV4 = List.of(
            new Block(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0}, 96),
            Block.of("64:ff9b::/96"));

    private PublicAddress() {}

    /**
     * Looks a host up.
     *
     * @param host a name or an address, as in a URI
     * @return whether one of its addresses is not public; false where it has none, since then nobody can be asked there
     */
    public static boolean leadsInside(String host) {
        try {
            return !Stream.of(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether an address is one that anybody on the internet could ask too. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return WITH_IPV4.stream().anyMatch(block -> block.holds(bytes))
                ? isPublic(Arrays.copyOfRange(bytes, 12, 16))
                : isPublic(bytes);
    }

    private static boolean isPublic(byte[] address) {
        return BLOCKS.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] literal(String address) {
            return InetAddress.ofLiteral(address).getAddress();
        }
    }
}
