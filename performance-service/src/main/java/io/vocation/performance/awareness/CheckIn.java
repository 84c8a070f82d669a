package io.vocation.performance.awareness;

import io.vocation.commons.problem.Problems;
import io.vocation.performance.window.Window;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Somebody is asked to state their numbers of a window; they answer once, or not in time. */
@Entity
@Table(name = "check_in")
class CheckIn {
    @Id
    private UUID id;

    @Column(name = "center_id")
    private UUID centerId;

    @Column(name = "employee_id")
    private UUID employeeId;

    @Column(name = "asked_by")
    private String askedBy;

    /** Null where the account that asked belongs to no employee. */
    @Column(name = "asked_by_id")
    private UUID askedById;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "window_from")
    private LocalDate windowFrom;

    @Column(name = "window_to")
    private LocalDate windowTo;

    /** The last day on which an answer is taken. */
    @Column(name = "answer_until")
    private LocalDate answerUntil;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    /** For the comparison's record; read in the database only. */
    @SuppressWarnings("UnusedVariable")
    private BigDecimal tolerance;

    @SuppressWarnings("UnusedVariable")
    @Enumerated(EnumType.STRING)
    private CheckInOutcome outcome;

    @Version
    private long version;

    /** For Hibernate. */
    protected CheckIn() {}

    /** @param answerWithin days that there are to answer */
    CheckIn(UUID centerId, UUID employeeId, Window window, Asker asker, Instant now, int answerWithin) {
        id = UUID.randomUUID();
        this.centerId = centerId;
        this.employeeId = employeeId;
        askedBy = asker.name();
        askedById = asker.employeeId();
        askedAt = now;
        askedOn = LocalDate.ofInstant(now, ZoneId.of(window.zone()));
        windowFrom = window.from();
        windowTo = window.to();
        answerUntil = askedOn.plusDays(answerWithin);
    }

    /** @param employeeId null for an account that belongs to no employee */
    record Asker(String name, UUID employeeId) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it was answered, or the time for it is over */
    void requireOpen(LocalDate today) {
        if (answeredAt != null) {
            throw Problems.conflict("It was answered on " + answeredOn + ".");
        }
        if (today.isAfter(answerUntil)) {
            throw Problems.conflict("It could be answered until " + answerUntil + ".");
        }
    }

    /** Takes the answer. */
    void answered(Instant now, LocalDate today, BigDecimal within, CheckInOutcome became) {
        requireOpen(today);
        answeredAt = now;
        answeredOn = today;
        tolerance = within;
        outcome = became;
    }

    /** The days that are asked for. */
    Window window(String zone) {
        return new Window(windowFrom, windowTo, zone);
    }

    UUID id() {
        return id;
    }

    UUID centerId() {
        return centerId;
    }

    UUID employeeId() {
        return employeeId;
    }
}
