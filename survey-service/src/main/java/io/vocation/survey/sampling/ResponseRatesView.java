package io.vocation.survey.sampling;

import io.vocation.commons.figure.RateView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How many of those who were asked answered.
 *
 * @param total of the whole center; null where the caller is shown some of its people only
 */
@Schema(description = "How many of those who were asked answered, by the days of their contacts.")
public record ResponseRatesView(
        UUID centerId,
        LocalDate from,
        LocalDate to,
        String zone,

        @Schema(description = "Of the whole center; absent for those who are shown some of its people only")
        AskedView total,

        List<AskedView> csrs) {

    /**
     * One CSR, or all.
     *
     * @param employeeId null for all
     * @param rate null where nobody's time is over
     */
    @Schema(name = "ResponseRateView", description = "How many of those who were asked answered.")
    public record AskedView(
            @Schema(description = "Absent for the whole center")
            UUID employeeId,

            @Schema(description = "Invitations that were not cancelled")
            long drawn,

            long sent,

            @Schema(description = "Sent, and the time to answer is not over: not yet in the rate")
            long open,

            @Schema(description = "Answers to these invitations, late ones among them")
            long answered,

            @Schema(description = "Answers that came after their time")
            long late,

            @Schema(description = "Answered, of those sent whose time is over")
            RateView rate,

            @Schema(description = "Responses about contacts of these days, invited or not")
            long responses,

            @Schema(
                    description =
                            "How many there are to be, by policy: of a CSR for each month begun, of a center in a "
                                    + "reporting period")
            long goal,

            @Schema(description = "Where the rate differs from the center's by more than chance. For managers and HR.")
            FlagView flag) {}

    /** What is to be looked into, and is nobody's fault. */
    @Schema(
            name = "ResponseRateFlagView",
            description =
                    "The rate differs from that of the others by more than chance. It says something about how well "
                            + "these answers stand for all customers, and nothing about the CSR.")
    public record FlagView(
            @Schema(
                    description =
                            "Fisher's exact test against the rest of the center, two-sided, after Holm's correction")
            double pValue,

            double level,

            @Schema(description = "How many CSRs were compared")
            int compared,

            @Schema(examples = "More answers than elsewhere.")
            String finding) {}
}
