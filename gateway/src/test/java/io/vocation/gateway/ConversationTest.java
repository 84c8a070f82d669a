package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class ConversationTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void both_sides_hear_each_other() throws Exception {
        var heard = new Heard();
        var socket = open("/career/v1/socket?hear", heard);
        for (int i = 0; i < 20; i++) {
            socket.sendText("word " + i, true).join();
            assertEquals("echo word " + i, heard.next());
        }
        socket.sendText("in two ", false).join();
        socket.sendText("pieces", true).join();
        assertEquals("echo in two pieces", heard.next());
        socket.sendText("who", true).join();
        assertEquals("/career/v1/socket?hear true", heard.next());
        for (boolean last : new boolean[] {false, false, true}) {
            socket.sendBinary(ByteBuffer.allocate(50_000), last).join();
        }
        assertEquals("150000 bytes", heard.next());
        socket.sendClose(1000, "").join();
    }

    @Test
    void the_words_for_goodbye_are_passed_on() throws Exception {
        var heard = new Heard();
        open("/career/v1/socket?bye", heard).sendText("bye", true).join();
        assertEquals("closed 4001 as you wish", heard.next());

        var other = new Heard();
        open("/career/v1/socket?leave", other).sendClose(4002, "enough").join();
        assertEquals("4002", closedAtService("/career/v1/socket?leave"));
    }

    @Test
    void the_service_chooses_the_subprotocol() throws Exception {
        var socket = CLIENT.newWebSocketBuilder()
                .header("Authorization", "Bearer " + Tickets.good())
                .subprotocols("untold", "told")
                .buildAsync(address("/career/v1/socket?sub"), new Heard())
                .join();
        assertEquals("told", socket.getSubprotocol());
        socket.abort();
    }

    @Test
    void a_caller_who_vanishes_leaves_no_socket_behind() throws Exception {
        open("/career/v1/socket?vanish", new Heard()).abort();
        assertEquals("1001", closedAtService("/career/v1/socket?vanish"));
    }

    @Test
    void the_token_is_checked_before_the_socket_opens() {
        assertEquals(401, refusal("/career/v1/socket?secret", "Accept", "*/*"));
        assertEquals(401, refusal("/career/v1/socket?secret", "Authorization", "Bearer a.b.c"));
    }

    @Test
    void a_stranger_s_page_gets_no_socket() {
        var refused = assertThrows(CompletionException.class, () -> CLIENT.newWebSocketBuilder()
                .header("Authorization", "Bearer " + Tickets.good())
                .header("Origin", "https://evil.example")
                .buildAsync(address("/career/v1/socket"), new Heard())
                .join());
        assertEquals(403, status(refused));
    }

    @Test
    void what_the_service_refuses_is_told_in_its_words() {
        assertEquals(403, refusal("/career/v1/socket?no=1", "Authorization", "Bearer " + Tickets.good()));
        assertEquals(502, refusal("/training/v1/socket", "Authorization", "Bearer " + Tickets.good()));
    }

    @Test
    void a_message_beyond_the_limit_ends_the_conversation() throws Exception {
        var heard = new Heard();
        var socket = open("/career/v1/socket?big", heard);
        for (int i = 0; i < 40; i++) {
            socket.sendBinary(ByteBuffer.allocate(30_000), false)
                    .exceptionally(gone -> null)
                    .join();
        }
        assertEquals("closed 1009 The message is too long.", heard.next());
        assertEquals("1009", closedAtService("/career/v1/socket?big"));
    }

    @Test
    void a_frame_beyond_the_limit_ends_the_conversation() throws Exception {
        var heard = new Heard();
        var socket = open("/career/v1/socket?frame", heard);
        socket.sendBinary(ByteBuffer.allocate(4_000_000), true)
                .exceptionally(gone -> null)
                .join();
        // Though most of the frame is on its way still.
        assertEquals("closed 1009 Message too big", heard.next());
        assertEquals("1009", closedAtService("/career/v1/socket?frame"));
    }

    @Test
    void what_is_no_frame_ends_the_conversation() throws Exception {
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(
                    "GET /career/v1/socket?noise HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tickets.good(),
                    "Connection: Upgrade",
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
            assertTrue(caller.head().startsWith("HTTP/1.1 101"));
            // The opcode 3 is reserved; masked and empty.
            caller.out().write(new byte[] {(byte) 0x83, (byte) 0x80, 1, 2, 3, 4});
            assertTrue(caller.rest().endsWith("Protocol error"));
        }
        assertEquals("1002", closedAtService("/career/v1/socket?noise"));
    }

    @Test
    void a_conversation_in_which_nothing_is_said_is_ended() throws Exception {
        var heard = new Heard();
        open("/career/v1/socket?idle", heard);
        assertEquals("closed 1001 Nothing was said for too long.", heard.next());
        assertEquals("1001", closedAtService("/career/v1/socket?idle"));
    }

    @Test
    void a_caller_who_does_not_read_holds_the_service_back() throws Exception {
        var socket = open("/career/v1/socket?flood", new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket opened) {
                // Asks for nothing.
            }
        });
        socket.sendText("flood", true).join();
        long before;
        do {
            before = Specialists.FLOODED.get();
            Thread.sleep(500);
        } while (before == 0 || Specialists.FLOODED.get() > before);
        // What the kernel's buffers take on four sockets, and no more.
        assertTrue(before < 64L << 20, before + " bytes were taken in");
        socket.abort();
    }

    private static String closedAtService(String address) throws InterruptedException {
        for (int i = 0; i < 100 && !Specialists.CLOSED.containsKey(address); i++) {
            Thread.sleep(50);
        }
        return Specialists.CLOSED.get(address);
    }

    private static int refusal(String path, String header, String value) {
        return status(assertThrows(CompletionException.class, () -> CLIENT.newWebSocketBuilder()
                .header(header, value)
                .buildAsync(address(path), new Heard())
                .join()));
    }

    private static int status(CompletionException refused) {
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause())
                .getResponse()
                .statusCode();
    }

    private static WebSocket open(String path, WebSocket.Listener listener) {
        return CLIENT.newWebSocketBuilder()
                .header("Authorization", "Bearer " + Tickets.good())
                .buildAsync(address(path), listener)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static URI address(String path) {
        return URI.create("ws://localhost:" + RestAssured.port + path);
    }

    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final AtomicLong bytes = new AtomicLong();

        String next() throws InterruptedException {
            return messages.poll(10, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            bytes.addAndGet(data.remaining());
            if (last) {
                messages.add(bytes.getAndSet(0) + " bytes");
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("closed " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            messages.add("broken");
        }
    }
}
