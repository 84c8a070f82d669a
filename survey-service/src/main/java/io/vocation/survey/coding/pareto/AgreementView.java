package io.vocation.survey.coding.pareto;

import io.vocation.commons.figure.RateView;
import io.vocation.survey.coding.pareto.ParetoView.ParetoState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** How far coders agree. */
@Schema(
        name = "CodingAgreement",
        description =
                "How often somebody looked again at what another person had coded, and how often they changed it.",
        requiredProperties = {"from", "to", "zone", "state", "codings", "recodings"})
public record AgreementView(
        LocalDate from,
        LocalDate to,
        String zone,
        ParetoState state,

        @Schema(description = "How often anybody coded a response, or confirmed its codes")
        long codings,

        @Schema(description = "How many of these looked again at what another person had coded")
        long recodings,

        @Schema(description = "How many of the recodings changed a code; absent while there are too few")
        RateView changed) {}
