package io.vocation.commons.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StrictJsonTest {
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    enum Kind {
        @JsonProperty("first-kind")
        FIRST,
        SECOND
    }

    record Thing(String name, Integer size, Boolean yes, LocalDate day, Instant at, Kind kind) {}

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    @Test
    void whatIsMeantIsRead() throws JsonProcessingException {
        assertEquals(
                new Thing(
                        "\ud83d\udc69",
                        4,
                        true,
                        LocalDate.of(2026, 1, 31),
                        Instant.parse("2026-01-31T08:00:00Z"),
                        Kind.FIRST),
                read("""
                {"name": "\\ud83d\\udc69", "size": 4, "yes": true, "day": "2026-01-31", "at": "2026-01-31T09:00:00+01:00", "kind": "first-kind"}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"\\ud800\"}",
                "{\"name\": \"\\udc00\\ud800\"}",
                "{\"name\": \"a\"} {}",
                "{\"name\": 7}",
                "{\"name\": true}",
                "{\"size\": 4.7}",
                "{\"size\": \"4\"}",
                "{\"size\": 1e9999}",
                "{\"yes\": \"true\"}",
                "{\"yes\": 1}",
                "{\"day\": [2026, 1, 31]}",
                "{\"day\": 20260131}",
                "{\"day\": \"2026-02-30\"}",
                "{\"day\": \"+10000-01-01\"}",
                "{\"day\": \"-999999999-01-01\"}",
                "{\"day\": \"0000-12-31\"}",
                "{\"day\": \"2026-01-31T00:00:00Z\"}",
                "{\"at\": 1767225600}",
                "{\"at\": 1.5}",
                "{\"at\": \"2026-01-31T09:00:00\"}",
                "{\"at\": \"+1000000000-12-31T23:59:59Z\"}",
                "{\"at\": \"9999-12-31T23:59:59-01:00\"}",
                "{\"at\": \"0001-01-01T00:00:00+01:00\"}",
                "{\"kind\": \"SECOND \"}",
                "{\"kind\": \"\\tSECOND\"}",
                "{\"kind\": \"second\"}",
                "{\"kind\": \"\"}",
                "{\"kind\": \" \"}",
                "{\"kind\": \"1\"}",
                "{\"kind\": 1}",
                "{\"kind\": [\"SECOND\"]}"
            })
    void whatIsNotIsRefused(String text) {
        assertThrows(JsonProcessingException.class, () -> read(text));
    }

    private Thing read(String text) throws JsonProcessingException {
        return mapper.readValue(text, Thing.class);
    }
}
