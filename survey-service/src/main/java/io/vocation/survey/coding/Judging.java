package io.vocation.survey.coding;

import io.vocation.commons.problem.ProblemType;
import io.vocation.survey.coding.Judged.Refused;
import io.vocation.survey.coding.Judged.Same;
import io.vocation.survey.coding.Judged.Sound;
import io.vocation.survey.coding.reason.ReasonTree;
import io.vocation.survey.response.ResponseState;
import io.vocation.survey.response.SourceOfError;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what becomes of a coding (practice M6).
 *
 * @param today in the center's zone: what can be chosen now
 * @param me the caller's account
 * @param myself the caller; null where they are nobody on the roster
 */
record Judging(ReasonTree tree, LocalDate today, String me, UUID myself) {
    /** @param before null where there is no such response in the center */
    Judged judge(Wanted wanted, Codable before) {
        if (before == null || !before.mine()) {
            return new Refused(
                    wanted, ProblemType.NOT_FOUND, null, "There is no response " + wanted.responseId() + ".");
        }
        if (before.employeeId() != null && before.employeeId().equals(myself)) {
            return new Refused(wanted, ProblemType.FORBIDDEN, null, "Nobody does this for themselves.");
        }
        if (before.state() == ResponseState.VOID) {
            return new Refused(wanted, ProblemType.CONFLICT, null, "It is void. Restore it first.");
        }
        Codes after = wanted.whole() ? wanted.codes() : wanted.codes().over(before.codes());
        return broken(wanted, before, after).orElseGet(() -> settled(wanted, before, after));
    }

    private Judged settled(Wanted wanted, Codable before, Codes after) {
        boolean changes = !after.equals(before.codes());
        boolean says = wanted.note() != null || wanted.couldHaveDoneMore() != null;
        boolean confirms = !after.isEmpty() && !me.equals(before.lastCoder());
        return changes || says || confirms ? new Sound(wanted, before, after, changes) : new Same(wanted);
    }

    private Optional<Judged> broken(Wanted wanted, Codable before, Codes after) {
        if (!after.isEmpty() && !before.notFirstContact()) {
            return refused(
                    wanted,
                    "sourceOfError",
                    "Only what was not resolved on the first contact is coded: unresolved, or resolved after more.");
        }
        if (after.willOrSkill() != null && after.sourceOfError() != SourceOfError.CSR) {
            return refused(wanted, "willOrSkill", "Will or skill is asked only where the source of error is CSR.");
        }
        if (wanted.note() != null && before.wordsErased()) {
            return Optional.of(
                    new Refused(
                            wanted,
                            ProblemType.CONFLICT,
                            "note",
                            "What the customer wrote was erased, so nothing is written about it any more: leave the note out."));
        }
        return reason(wanted, before, after);
    }

    /** What it has already may stay, whatever became of the tree. */
    private Optional<Judged> reason(Wanted wanted, Codable before, Codes after) {
        String code = after.repeatReason();
        if (code == null
                || tree.isEmpty()
                || Objects.equals(code, before.codes().repeatReason())) {
            return Optional.empty();
        }
        if (tree.find(code).isEmpty()) {
            return refused(wanted, "repeatReason", "There is no reason " + code + " in this center's tree.");
        }
        return tree.isChoosable(code, today)
                ? Optional.empty()
                : refused(wanted, "repeatReason", code + " is retired or yet to come, so it cannot be chosen.");
    }

    private static Optional<Judged> refused(Wanted wanted, String field, String message) {
        return Optional.of(new Refused(wanted, ProblemType.VALIDATION, field, message));
    }
}
