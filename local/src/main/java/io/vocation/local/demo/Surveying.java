package io.vocation.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks customers. On each working day the number of a CSR's contacts with an answer is Poisson with the same mean for
 * everyone; answers that would come in after the last day are not there yet.
 */
final class Surveying {

    private static final double WORKING_DAYS_PER_MONTH = 5 / 7.0 * 365.25 / 12;
    private static final double RESPONSES_PER_DAY = Model.RESPONSES_PER_MONTH / WORKING_DAYS_PER_MONTH;

    private final Dice contactDice;
    private final Dice answerDice;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    /** The day on which a customer was last asked. */
    private final Map<Integer, LocalDate> asked = new HashMap<>();

    Surveying(long seed, LocalDate firstDay, LocalDate lastDay) {
        contactDice = new Dice(seed, "contacts");
        answerDice = new Dice(seed, "answers");
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** All responses in order of contact. */
    List<SurveyResponse> responses(List<Person> people, Map<String, Double> truth) {
        var contacts = new ArrayList<Contact>();
        people.stream().filter(Person::isCsr).forEach(csr -> contacts.addAll(contacts(csr)));
        contacts.sort(Comparator.comparing(Contact::at));
        var responses = new ArrayList<SurveyResponse>(contacts.size());
        for (var contact : contacts) {
            var id = String.format(Locale.ROOT, "HRB-%06d", responses.size() + 1);
            responses.add(response(id, contact, truth.get(contact.csr().employeeNumber())));
        }
        return List.copyOf(responses);
    }

    private List<Contact> contacts(Person csr) {
        var contacts = new ArrayList<Contact>();
        var end = lastDay.plusDays(1).atStartOfDay(DemoCenter.ZONE).toInstant();
        var from = csr.hiredOn().isBefore(firstDay) ? firstDay : csr.hiredOn();
        var to = csr.leftOn() == null ? lastDay.plusDays(1) : csr.leftOn();
        var own = callType(csr);
        for (var day : from.datesUntil(to).filter(Contact::isWorkingDay).toList()) {
            for (int left = contactDice.poisson(RESPONSES_PER_DAY); left > 0; left--) {
                var contact = Contact.draw(contactDice, csr, own, day);
                if (contact.answeredAt().isBefore(end)) {
                    contacts.add(contact);
                }
            }
        }
        return contacts;
    }

    /** A CSR keeps their position, whichever team they are on. */
    private static CallType callType(Person csr) {
        var position = csr.assignments().getFirst().position();
        for (var type : CallType.values()) {
            if (type.code().equals(position)) {
                return type;
            }
        }
        throw new IllegalStateException("No call type belongs to the position " + position + ".");
    }

    private SurveyResponse response(String id, Contact contact, double resolution) {
        var lived = Experience.draw(answerDice, resolution);
        var resolved = unlessSkipped(Model.SKIPS_RESOLVED, lived.resolved());
        var contacts = unlessSkipped(Model.SKIPS_CONTACTS, lived.contacts());
        var coding = Coding.of(answerDice, resolved, contacts);
        var day = contact.at().toLocalDate();
        return new SurveyResponse(
                id,
                contact.at().toInstant(),
                contact.answeredAt(),
                contact.csr().aliasOn(day).orElseThrow().login(),
                contact.csr().employeeNumber(),
                contact.callType(),
                unlessSkipped(Model.SKIPS_CSAT_CENTER, lived.csatCenter()),
                unlessSkipped(Model.SKIPS_CSAT_CSR, lived.csatCsr()),
                resolved,
                contacts,
                unlessSkipped(Model.SKIPS_CONTINUES, lived.continues()),
                coding.sourceOfError(),
                coding.willOrSkill(),
                coding.repeatReason(),
                answerDice.chance(Model.VERBATIM) ? lived.verbatim(answerDice) : null,
                customer(day));
    }

    private <T> T unlessSkipped(double probability, T answer) {
        return answerDice.chance(probability) ? null : answer;
    }

    /** Nobody is asked twice within the cool-down (practice M11). */
    private String customer(LocalDate day) {
        int customer;
        do {
            customer = answerDice.below(Model.CUSTOMERS);
        } while (asked.getOrDefault(customer, LocalDate.MIN).isAfter(day.minusDays(Model.COOL_DOWN_DAYS)));
        asked.put(customer, day);
        return String.format(Locale.ROOT, "C%05d", customer);
    }
}
