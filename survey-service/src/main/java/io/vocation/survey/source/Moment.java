package io.vocation.survey.source;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.stream.Stream;

/**
 * Where a point in time stands: in one column with date and time, or in a column for each. Formats are patterns of
 * {@link java.time.format.DateTimeFormatter}; without an offset, the time is one of the source's zone.
 */
@Schema(
        description =
                "Either timestamp, or date and time. Formats are java.time patterns, by default those of ISO 8601;"
                        + " a time without an offset is in the source's zone.")
public record Moment(
        @Schema(examples = "Call started") @Size(min = 1, max = 200)
        String timestamp,

        @Schema(examples = "dd.MM.yyyy HH:mm:ss") @Size(min = 1, max = 100)
        String timestampFormat,

        @Schema(examples = "Date") @Size(min = 1, max = 200) String date,

        @Schema(examples = "yyyy-MM-dd") @Size(min = 1, max = 100)
        String dateFormat,

        @Schema(examples = "Time") @Size(min = 1, max = 200) String time,

        @Schema(examples = "H:mm:ss") @Size(min = 1, max = 100)
        String timeFormat) {

    Stream<Named> columns(String place) {
        return Stream.of(
                        new Named(place + ".timestamp", timestamp),
                        new Named(place + ".date", date),
                        new Named(place + ".time", time))
                .filter(Named::used);
    }
}
