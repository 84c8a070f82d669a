package io.vocation.career.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An exception that a person approved, for a reason and until a day (practice K2). */
@Entity
@Table(name = "eligibility_override")
class EligibilityOverride {
    @Id
    private UUID id;

    @Column(name = "employee_id")
    private UUID employeeId;

    @Enumerated(EnumType.STRING)
    private Opportunity opportunity;

    private String approver;
    private String reason;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    /** For Hibernate. */
    protected EligibilityOverride() {}

    EligibilityOverride(UUID employeeId, NewOverride wanted, String approver) {
        this.id = UUID.randomUUID();
        this.employeeId = employeeId;
        this.opportunity = wanted.opportunity();
        this.approver = approver;
        this.reason = wanted.reason();
        this.approvedAt = Instant.now();
        this.expiresOn = wanted.expiresOn();
    }

    OverrideView view() {
        return new OverrideView(id, opportunity, approver, reason, approvedAt, expiresOn);
    }
}
