package io.vocation.e2e.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Values that were trouble somewhere before. */
final class Texts {
    /** What people and their systems write: valid, but not what one thinks of first. */
    static final List<String> UNUSUAL = List.of(
            "Zoë Ångström",
            "e\u0301 and \u00e9",
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
            "\u202eright to left",
            "\ud83d\udc69\u200d\ud83d\udcbb\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
            "\ud835\udd4e\ud835\udd60\ud835\udd63\ud835\udd55",
            "\u6771\u4eac",
            "İıſK",
            "\ufeffwith a mark",
            "zero\u200bwidth",
            "O'Brien; Müller & Söhne, \"Ltd\"",
            "100%",
            "a+b c",
            "null",
            "undefined",
            "NaN",
            "true",
            "0",
            "-1",
            "\u00a0",
            "\u2028",
            "ﷺ",
            "a/b\\c");

    static final List<String> INJECTIONS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE employee; --",
            "1; SELECT pg_sleep(20)--",
            "' UNION SELECT null, version() --",
            "%' AND 1=1 ESCAPE '\\",
            "$$;$$",
            "\\",
            "%",
            "_",
            "\", \"admin\": true, \"x\": \"",
            "=cmd|'/c calc'!A1",
            "@SUM(1+9)*cmd",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "${T(java.lang.Runtime)}",
            "{{7*7}}",
            "#{1+1}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "file:///etc/passwd",
            "|id",
            "`id`",
            "$(id)",
            "%s%n%x",
            "{0}{1}",
            "(a+)+$",
            "\r\nX-Injected: yes",
            "http://127.0.0.1:1/");

    /** Escapes inside quotes, so that JSON is well formed, or nearly. */
    static final List<String> CHARACTERS = List.of(
            "\"a\\u0000b\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\udfffb\"",
            "\"\\ud83d\"",
            "\"\\udc00\\ud800\"",
            "\"\\uffff\\ufffe\"",
            "\"\\u0001\\u001f\\u007f\\u0085\"",
            "\"\\r\\nX: y\"",
            "\"\\t\\t\\t\"");

    static final List<String> NUMBERS = List.of(
            "1e9999",
            "-1e9999",
            "1e-9999",
            "1e400",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "-2147483649",
            "12345678901234567890123456789012345678901234567890",
            "0.1",
            "1e2",
            "1E+2",
            "-0",
            "-0.0",
            "1.0",
            "4.9e-324",
            "1.7976931348623157e308",
            "0.30000000000000000000000000000000000000000000001",
            "1e100000000");

    static final List<String> DAYS = List.of(
            "9999-12-31",
            "+10000-01-01",
            "+1000000000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "-0001-01-01",
            "0001-01-01",
            "1582-10-10",
            "1900-02-29",
            "2026-02-29",
            "2024-02-29",
            "2026-13-01",
            "2026-00-00",
            "2026-W10-1",
            "2026-060",
            "20260101",
            "2026-1-1",
            "01.02.2026",
            "today",
            "294276-12-31",
            "5874897-12-31",
            "-4713-11-23");

    static final List<String> TIMES = List.of(
            "9999-12-31T23:59:59Z",
            "+10000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "2026-01-01T24:00:00Z",
            "2026-03-29T02:30:00",
            "2026-01-01T00:00:00+18:00",
            "2026-01-01T00:00:00-18:00",
            "2026-01-01T00:00:00+18:01",
            "2026-01-01T00:00:00.1234567890Z",
            "2026-01-01T00:00:00.000000001+05:45",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:00Z",
            "2026-01-01",
            "1767225600",
            "-1",
            "now");

    static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "not-an-id",
            "00000000-0000-0000-0000-00000000000",
            "{00000000-0000-0000-0000-000000000000}",
            "0",
            "-1",
            "null",
            "undefined",
            "me",
            "*",
            "\u0661\u0662-\u0663");

    private Texts() {}

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
