package io.vocation.survey.advocacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** A case with who kept it and its contacts. */
@Schema(description = "A case with everybody who kept it and its contacts, in their order.")
record CaseInFull(
        @JsonProperty("case") @Schema(name = "case") CaseView state,

        @Schema(description = "Who kept it, oldest first") List<AdvocateView> advocates,

        List<CaseContactView> contacts) {}
