package io.vocation.test;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AccessDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("vocation.root", ".."), "docs", "access.md");

    @Test
    @Tag("L2")
    void theDocumentShowsTheTableThatTheServicesAsk() throws IOException {
        String made = AccessDocument.markdown();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(DOCUMENT, made);
        }
        assertEquals(
                Files.readString(DOCUMENT),
                made,
                "docs/access.md is not the access table: ./vocation contracts writes it");
    }
}
