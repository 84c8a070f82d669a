package io.vocation.career.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one may be eligible for (practice K2). Training is none of these: nobody is excluded from it (practice T1). */
@Schema(
        description = "ADVANCEMENT: a position above; LATERAL_MOVE: another call-type position in the center;"
                + " OUTSIDE_CENTER: a position elsewhere in the organization; DEVELOPMENT: special projects, supervisory duties,"
                + " mentoring.")
public enum Opportunity {
    ADVANCEMENT,
    LATERAL_MOVE,
    OUTSIDE_CENTER,
    DEVELOPMENT
}
