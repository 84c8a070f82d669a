package io.vocation.survey.advocacy.figure;

import io.vocation.commons.figure.RateView;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.survey.advocacy.figure.AdvocacyFigures.Argued;
import io.vocation.survey.advocacy.figure.AdvocacyFigures.Closed;
import io.vocation.survey.contact.Routine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What advocates are measured on, over a period (practice A3). */
@Schema(
        name = "Advocacy",
        description = "What advocates are measured on, over a period. Nothing here is about speed.",
        requiredProperties = {"from", "to", "by", "rows"})
record AdvocacyView(
        LocalDate from,
        LocalDate to,
        By by,
        Boolean selfServiceTried,
        Routine routineOrException,

        @Schema(description = "One for each center, team or person of whom anything was closed or argued")
        List<Row> rows) {

    /** Figures of one center, team or person. */
    @Schema(
            name = "AdvocacyRow",
            description = "Figures of one center, team or person; a metric without answers is absent.",
            requiredProperties = {"closed"})
    record Row(
            @Schema(description = "Of the center, team or person; absent where nobody is known")
            UUID id,

            @Schema(description = "Cases closed in the period that are still closed")
            long closed,

            @Schema(
                    description =
                            "Closed cases with a solution that customer and company accepted; of those of which that is"
                                    + " known. One without resolution has no solution to accept.")
            RateView accepted,

            @Schema(description = "Closed cases of which it was clear that no resolution is possible")
            RateView noResolutionPossible,

            @Schema(
                    description =
                            "Pairs of consecutive contacts with the same person, of those with both persons known")
            RateView continuity,

            ContactsToResolution contactsToResolution,
            Exceptions exceptions) {

        static Row of(Closed closed, Argued argued, Shown shown) {
            return new Row(
                    closed == null ? argued.key() : closed.key(),
                    closed == null ? 0 : closed.closed(),
                    closed == null ? null : RateView.of(closed.accepted(), closed.asked(), shown),
                    closed == null ? null : RateView.of(closed.impossible(), closed.closed(), shown),
                    closed == null ? null : RateView.of(closed.samePerson(), closed.handedOn(), shown),
                    closed == null || closed.resolved() == 0 ? null : ContactsToResolution.of(closed),
                    argued == null ? null : Exceptions.of(argued, shown));
        }
    }

    /** How many contacts resolved cases took. */
    @Schema(
            name = "ContactsToResolution",
            description = "How many contacts resolved cases took: the total, the cases, and the quartiles, interpolated"
                    + " between neighbors.",
            requiredProperties = {"contacts", "cases", "lowerQuartile", "median", "upperQuartile"})
    record ContactsToResolution(
            @Schema(description = "Contacts of all of them", examples = "131")
            long contacts,

            @Schema(description = "Resolved cases", examples = "45")
            long cases,

            @Schema(examples = "2") double lowerQuartile,
            @Schema(examples = "2.5") double median,
            @Schema(examples = "4") double upperQuartile) {
        static ContactsToResolution of(Closed closed) {
            return new ContactsToResolution(
                    closed.contacts(),
                    closed.resolved(),
                    closed.lowerQuartile(),
                    closed.median(),
                    closed.upperQuartile());
        }
    }

    /** Exceptions argued in the period. */
    @Schema(
            name = "CaseExceptionFigures",
            description = "Exceptions argued in the period, and what has become of them.",
            requiredProperties = {"argued", "granted", "refused", "open"})
    record Exceptions(
            long argued,
            long granted,
            long refused,
            long open,

            @Schema(description = "Granted, of those decided")
            RateView grantedOfDecided) {
        static Exceptions of(Argued argued, Shown shown) {
            long decided = argued.granted() + argued.refused();
            return new Exceptions(
                    argued.argued(),
                    argued.granted(),
                    argued.refused(),
                    argued.argued() - decided,
                    RateView.of(argued.granted(), decided, shown));
        }
    }
}
