package io.vocation.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A contact whose customer was asked and answered. */
record Contact(Person csr, CallType callType, ZonedDateTime at, Instant answeredAt) {

    static Contact draw(Dice dice, Person csr, CallType own, LocalDate day) {
        int open = Model.CLOSES.toSecondOfDay() - Model.OPENS.toSecondOfDay();
        var at = day.atTime(Model.OPENS.plusSeconds(dice.below(open))).atZone(DemoCenter.ZONE);
        return new Contact(csr, callType(dice, own), at, answeredAt(dice, at));
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The same hour of the next working day (practice M11). */
    static ZonedDateTime due(ZonedDateTime at) {
        var due = at.plusDays(1);
        while (!isWorkingDay(due.toLocalDate())) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** The CSR's own call type, else another one in proportion to the number of teams that handle it. */
    private static CallType callType(Dice dice, CallType own) {
        if (dice.chance(Model.OWN_CALL_TYPE)) {
            return own;
        }
        int others = 0;
        for (var type : CallType.values()) {
            others += type == own ? 0 : type.teamNames().size();
        }
        int pick = dice.below(others);
        for (var type : CallType.values()) {
            pick -= type == own ? 0 : type.teamNames().size();
            if (pick < 0) {
                return type;
            }
        }
        throw new IllegalStateException("The shares of the call types do not add up.");
    }

    private static Instant answeredAt(Dice dice, ZonedDateTime at) {
        var due = due(at);
        if (dice.chance(Model.PROMPT)) {
            double early = dice.uniform() * dice.uniform();
            return at.toInstant().plusSeconds((long) (early * (due.toEpochSecond() - at.toEpochSecond())));
        }
        return due.plusSeconds((long) (dice.uniform() * Model.LATEST_DAYS * 86_400))
                .toInstant();
    }
}
