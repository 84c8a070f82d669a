package io.vocation.survey.subscription.receiver;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressesTest {
    private final Addresses addresses = new Addresses(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "127.1",
                "2130706433",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:a9fe:a9fe",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsRefused(String host) throws UnknownHostException {
        assertFalse(addresses.mayBeNamed(host), "as it is written");
        assertFalse(addresses.mayBeCalled(InetAddress.getByName(host)));
        assertThrows(Addresses.Forbidden.class, () -> addresses.of(host, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4001::200e"
            })
    void whatIsPublicIsCalledAtExactlyThisAddress(String host) throws Exception {
        assertTrue(addresses.mayBeNamed(host));
        assertEquals(InetAddress.getByName(host), addresses.of(host, 3));
    }

    @Test
    void aNameIsJudgedByItsAddressAndOnlyWhenItIsCalled() {
        assertTrue(addresses.mayBeNamed("localhost"));
        assertThrows(Addresses.Forbidden.class, () -> addresses.of("localhost", 0));
        assertThrows(UnknownHostException.class, () -> addresses.of("nobody.invalid", 0));
    }

    @Test
    void configuredNetworksAreCalledAndNoOthers() throws Exception {
        Addresses own =
                new Addresses(Optional.of(List.of("10.20.0.0/16", " fd12:3456::/32", "127.0.0.1/32", "::1/128")));
        assertTrue(own.of("localhost", 0).isLoopbackAddress());
        assertTrue(own.mayBeNamed("10.20.255.255") && own.mayBeNamed("fd12:3456::1"));
        assertFalse(own.mayBeNamed("10.21.0.0") || own.mayBeNamed("127.0.0.2") || own.mayBeNamed("fd12:3457::1"));
        for (String wrong : List.of("10.0.0.0", "10.0.0.0/33", "::/129", "ten/8", "10.0.0.0/", "10.0.0.0/-1")) {
            assertThrows(IllegalArgumentException.class, () -> new Addresses(Optional.of(List.of(wrong))), wrong);
        }
    }
}
