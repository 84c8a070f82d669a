package io.vocation.gateway;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CodingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "x-gzip",
                "GZIP",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "*",
                "gzip;q=0.001",
                "deflate, gzip;q=1.0, identity;q=0.5",
                "identity;q=0, *;q=0.3"
            })
    void these_ask_for_gzip(String header) {
        assertTrue(AcceptEncoding.prefersGzip(List.of(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "br",
                "identity",
                "gzip;q=0",
                "gzip; q=0.0, *",
                "*;q=0",
                "identity, gzip;q=0.5",
                "gzip;q=broken",
                "gzipped"
            })
    void these_do_not(String header) {
        assertFalse(AcceptEncoding.prefersGzip(List.of(header)));
    }

    @Test
    void whoever_says_nothing_did_not_ask() {
        assertFalse(AcceptEncoding.prefersGzip(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"5\", W/\"5--gzip\"",
                "\"\", W/\"--gzip\"",
                "\"a--gzip\", W/\"a--gzip--gzip\"",
            })
    void a_strong_tag_leaves_weak_and_comes_back_as_it_was(String service, String caller) {
        assertEquals(caller, EntityTags.compressed(service));
        assertEquals(service, EntityTags.asService(caller));
    }

    @Test
    void a_weak_tag_may_stand_for_both() {
        assertEquals("W/\"5\"", EntityTags.compressed("W/\"5\""));
    }

    @Test
    void every_tag_of_a_list_is_told_by_itself() {
        assertEquals(
                "\"1\", \"2\", W/\"3\", \"4$\"", EntityTags.asService("\"1\", W/\"2--gzip\", W/\"3\", \"4$--gzip\""));
        assertEquals("*", EntityTags.asService("*"));
    }

    @Test
    void each_piece_can_be_read_before_the_next_one_comes() throws IOException {
        var gzip = new Gzip(5, () -> {});
        var sent = Buffer.buffer().appendBuffer(gzip.next(Buffer.buffer("first ")));
        assertEquals("first ", new String(readable(sent, 6), StandardCharsets.UTF_8));
        sent.appendBuffer(gzip.next(Buffer.buffer("second"))).appendBuffer(gzip.last());
        try (var whole = new GZIPInputStream(new ByteArrayInputStream(sent.getBytes()))) {
            assertEquals("first second", new String(whole.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void is_let_go_of_once() {
        var released = new AtomicInteger();
        var gzip = new Gzip(5, released::incrementAndGet);
        gzip.next(Buffer.buffer("broken off"));
        gzip.close();
        gzip.close();
        assertEquals(1, released.get());
    }

    private static byte[] readable(Buffer sent, int length) throws IOException {
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(sent.getBytes()))) {
            return unzipped.readNBytes(length);
        }
    }
}
