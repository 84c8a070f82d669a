package io.vocation.survey.advocacy.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What figures are told apart by. */
@Schema(name = "AdvocacyBy")
public enum By {
    CENTER,
    TEAM,
    ADVOCATE
}
