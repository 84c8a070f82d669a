package io.vocation.career.roster;

import io.vocation.commons.roster.RosterEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person on the roster, with the history of where they were. */
@Schema(description = "A person on the roster, with the history of where they were.")
public record EmployeeView(
        UUID id,
        @Schema(examples = "E-1042") String employeeNumber,
        @Schema(examples = "Ada Okafor") String name,

        @Schema(description = "The user name of the person's account", examples = "e-1042")
        String login,

        @Schema(examples = "ada.okafor@example.com") String email,
        LocalDate hiredOn,
        LocalDate csrSince,
        LocalDate leftOn,
        LocalDate improvementPlanSince,
        List<RosterEvent.Assignment> assignments,
        List<RosterEvent.Alias> aliases) {}
