package io.vocation.survey.source.guess;

import io.vocation.survey.source.Moment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns of a draft; what could not be told is left out. */
@Schema(description = "As in a source to declare. What could not be told is left out.")
public record DraftColumns(
        String sourceResponseId,
        String agent,
        Moment contactedAt,
        Moment answeredAt,
        String callType,
        String lineOfBusiness,
        String sourceOfError,
        String willOrSkill,
        String repeatReason,
        String verbatim,
        String customer) {}
