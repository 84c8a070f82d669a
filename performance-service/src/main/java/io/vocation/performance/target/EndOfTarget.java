package io.vocation.performance.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** When and why a target holds no longer. */
@Schema(description = "When and why a target holds no longer.")
public record EndOfTarget(
        @Schema(
                description =
                        "The first day it does not hold any more, in the center's zone; that of its begin where it "
                                + "shall never have held",
                examples = "2027-01-01")
        @NotNull
        LocalDate effectiveTo,

        @Schema(examples = "The team takes other calls now") @NotBlank @Size(max = 2000)
        String reason) {}
