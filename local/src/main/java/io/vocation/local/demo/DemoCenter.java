package io.vocation.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The generated demo center: two years of an invented contact center, up to and including {@code lastDay}.
 *
 * <p>Everything is immutable and depends on the seed and the last day only. No contact and no answer lies after the
 * last day in the center's zone; pass yesterday to have none in the future. The model is stated in
 * {@code docs/demo-center.md}.
 *
 * @param firstDay the first day with contacts: two years before the day after {@code lastDay}
 * @param people leaders first, then CSRs in order of hire, those who left included
 * @param repeatReasons the center's tree of repeat-call reasons; a node follows its parent
 * @param responses in order of contact
 * @param truth by employee number of every CSR: the true probability, constant in time, of resolving a call; what the
 *     platform estimates as call resolution (practice M3)
 */
public record DemoCenter(
        Center center,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Team> teams,
        List<Person> people,
        List<RepeatReason> repeatReasons,
        List<SurveyResponse> responses,
        Map<String, Double> truth) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** An equal center for equal arguments, whatever the machine, its locale and its time zone. */
    public static DemoCenter generate(long seed, LocalDate lastDay) {
        var firstDay = lastDay.plusDays(1).minusYears(2);
        var workforce = Workforce.hire(seed, firstDay, lastDay);
        var responses = new Surveying(seed, firstDay, lastDay).responses(workforce.people(), workforce.truth());
        return new DemoCenter(
                new Center("HARBOR", "Harbor", ZONE),
                firstDay,
                lastDay,
                workforce.teams(),
                workforce.people(),
                RepeatReason.tree(),
                responses,
                workforce.truth());
    }

    /** The CSRs employed on that day. */
    public List<Person> csrsOn(LocalDate day) {
        return people.stream().filter(p -> p.isCsr() && p.isEmployedOn(day)).toList();
    }
}
