package io.vocation.career.me;

import io.vocation.commons.held.MyData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** Everything that all services hold about a person. */
@Schema(description = "Everything that all services hold about a person.")
public record Download(
        Instant generatedAt, UUID employee, MyData career, MyData survey, MyData performance, MyData training) {}
