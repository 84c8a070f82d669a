package io.vocation.survey.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating with the scale it was given on (practice M2). */
@Schema(description = "A rating with the scale it was given on; topBox says whether it is the maximum.")
public record Rating(int value, int min, int max, boolean topBox) {
    static Rating of(Integer value, Integer min, Integer max, Boolean topBox) {
        return value == null ? null : new Rating(value, min, max, topBox);
    }
}
