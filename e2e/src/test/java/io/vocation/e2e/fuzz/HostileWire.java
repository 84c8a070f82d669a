package io.vocation.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What goes over the wire is hardly a request any more. */
final class HostileWire {
    private static final List<String> TARGETS = List.of(
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2f",
            "/..%5c",
            "//",
            "/;/",
            "/%00",
            "/%",
            "/%zz",
            "/%c0%ae%c0%ae/",
            "/%ff%fe",
            "/%ed%a0%80",
            "/./",
            "/%2f",
            "/%252e%252e/",
            "/\u00e9",
            "/a b",
            "/[",
            "/{x}",
            "/|",
            "/^",
            "/\"",
            "/<",
            "?%",
            "?%zz=%zz",
            "?=",
            "?&&&",
            "?a[]=1&a[b]=2",
            "?%00=1",
            "?a=%ff",
            "?limit=%C0%80",
            "#fragment",
            "?limit=\u00b2");
    private static final List<String[]> LINES = List.of(
            new String[] {"Transfer-Encoding", "gzip, chunked"},
            new String[] {"Transfer-Encoding", "identity"},
            new String[] {"Content-Length", "-1"},
            new String[] {"Content-Length", "99999999999999999999"},
            new String[] {"Content-Length", "1, 2"},
            new String[] {"Content-Length", "0x10"},
            new String[] {"Host", "other.invalid"},
            new String[] {"Host", "a b"},
            new String[] {"Host", "["},
            new String[] {"Host", "user@host"},
            new String[] {" Folded", "x"},
            new String[] {"No colon at all"},
            new String[] {"Nul\u0000", "x"},
            new String[] {"Nul", "a\u0000b"},
            new String[] {"Latin", "\u00e9\u00ff"},
            new String[] {"Sp ace", "x"},
            new String[] {"", "no name"},
            new String[] {"Connection", "close, content-length, authorization"},
            new String[] {"Upgrade", "h2c"},
            new String[] {"Connection", "upgrade"},
            new String[] {"Expect", "100-continue"},
            new String[] {"Trailer", "X"},
            new String[] {"TE", "trailers, deflate;q=0.5"},
            new String[] {"Forwarded", "for=\"_x\";host=evil.invalid"},
            new String[] {"X-Forwarded-Host", "evil.invalid"},
            new String[] {"X-Original-URL", "/career/v1/me"},
            new String[] {"Authorization", "Bearer second"},
            new String[] {"Content-Type", "application/json"});

    static final List<Attack> ALL = List.of(
            Attack.of("odd target", draft -> true, (draft, random) -> {
                draft.target = draft.target().split("\\?", 2)[0] + Texts.one(TARGETS, random);
                draft.noHttp();
            }),
            Attack.of("odd line in the head", draft -> true, (draft, random) -> {
                draft.headers.add(Texts.one(LINES, random));
                draft.noHttp();
            }),
            Attack.of("long head", draft -> true, HostileWire::longHead),
            Attack.of("long query", draft -> true, (draft, random) -> {
                String query = "?x=" + "y".repeat(random.nextInt(1_000, 70_000));
                draft.target = draft.target().split("\\?", 2)[0] + query;
                draft.noHttp();
            }),
            Attack.of("odd chunks", HostileWire::hasBody, HostileWire::chunks),
            Attack.of("good chunks", HostileWire::hasBody, (draft, random) -> {
                draft.headers.add(new String[] {"Transfer-Encoding", "chunked"});
                draft.bare = true;
                String text = new String(draft.body, StandardCharsets.ISO_8859_1);
                draft.body = (Integer.toHexString(text.length()) + ";ext=\"x\"\r\n" + text
                                + "\r\n0\r\nX-Trailer: 1\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
            }),
            Attack.of("two lengths", HostileWire::hasBody, (draft, random) -> {
                draft.headers.add(new String[] {"Content-Length", "" + draft.body.length});
                draft.headers.add(new String[] {"Content-Length", "" + (draft.body.length - 1)});
                draft.bare = true;
                draft.noHttp();
            }),
            Attack.of("length and chunks", HostileWire::hasBody, (draft, random) -> {
                draft.headers.add(new String[] {"Transfer-Encoding", "chunked"});
                draft.noHttp();
            }),
            Attack.of("odd request line", draft -> true, (draft, random) -> {
                draft.method = Texts.one(
                        List.of(
                                "get",
                                "G\u0000T",
                                "",
                                "POST /x HTTP/1.1\r\nA: b\r\n\r\nGET",
                                "\u00e9",
                                "CONNECT",
                                "PRI"),
                        random);
                draft.noHttp();
            }),
            Attack.of("absolute target", draft -> true, (draft, random) -> {
                draft.target = Texts.one(List.of("http://evil.invalid", "https://localhost:1", "ftp://x"), random)
                        + draft.target();
                draft.noHttp();
            }),
            Attack.of("no host", draft -> true, (draft, random) -> {
                draft.bare = true;
                draft.headers.add(new String[] {"Content-Length", "" + draft.body.length});
                draft.headers.add(new String[] {"X-No-Host", "1"});
                draft.noHttp();
            }));

    private HostileWire() {}

    private static boolean hasBody(Draft draft) {
        return draft.body.length > 1;
    }

    private static void longHead(Draft draft, RandomGenerator random) {
        if (random.nextBoolean()) {
            draft.headers.add(new String[] {"X-Long", "x".repeat(random.nextInt(4_000, 100_000))});
        } else {
            for (int at = random.nextInt(50, 2_000); at > 0; at--) {
                draft.headers.add(new String[] {"X-Many-" + at, "x"});
            }
        }
        draft.noHttp();
    }

    private static void chunks(Draft draft, RandomGenerator random) {
        String text = new String(draft.body, StandardCharsets.ISO_8859_1);
        draft.headers.add(new String[] {"Transfer-Encoding", "chunked"});
        draft.bare = true;
        draft.body = Texts.one(
                        List.of(
                                "zz\r\n" + text + "\r\n0\r\n\r\n",
                                "-1\r\n" + text + "\r\n0\r\n\r\n",
                                "ffffffffffffffff\r\n" + text,
                                "1\r\n" + text + "\r\n0\r\n\r\n",
                                "0\r\nbad trailer\r\n\r\n",
                                "1;" + "x".repeat(20_000) + "\r\na\r\n0\r\n\r\n"),
                        random)
                .getBytes(StandardCharsets.ISO_8859_1);
        draft.noHttp();
    }
}
