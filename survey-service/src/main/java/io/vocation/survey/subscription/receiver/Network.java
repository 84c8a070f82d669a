package io.vocation.survey.subscription.receiver;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A range of addresses, as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param prefix its bits from the left, the rest shifted out
 * @param length how many bits its addresses have in common
 * @param bits how long its addresses are: 32 or 128
 */
record Network(BigInteger prefix, int length, int bits) {
    /** @throws IllegalArgumentException when it is none; names are not looked up */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("A network is written as 10.0.0.0/8, not as " + text);
        }
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int length = Integer.parseInt(parts[1]);
        int bits = address.length * Byte.SIZE;
        if (length > bits) {
            throw new IllegalArgumentException("A network of " + text + " has more bits than its address");
        }
        return new Network(new BigInteger(1, address).shiftRight(bits - length), length, bits);
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == bits
                && new BigInteger(1, bytes).shiftRight(bits - length).equals(prefix);
    }
}
