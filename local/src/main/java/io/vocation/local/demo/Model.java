package io.vocation.local.demo;

import java.time.LocalTime;
import java.util.List;

/**
 * The parameters of the demo center's model: facts about an invented world, not policy values of the platform.
 *
 * <pre>
 * true resolution of CSR i in position g   p_i ~ Beta, mean m_g, SD {@value #RESOLUTION_SD}, constant in time
 * resolved (R)                             P(R = 1) = p_i
 * one contact was enough                   P(contacts = 1 | R = 1) = {@value #ONE_CONTACT_IF_RESOLVED}, whoever the CSR
 * satisfaction with CSR and center         P(5 | R = 1) = 0.70, P(5 | R = 0) = 0.15
 * does not continue                        0.05 after FCR, 0.09 resolved with more contacts, 0.25 unresolved
 * an answer is skipped                     at random, whatever it would have been
 * </pre>
 */
final class Model {

    // People
    static final int CSRS_PER_TEAM = 10;
    /** Separations per person and year; the chance to leave does not depend on tenure or skill (practice H2). */
    static final double TURNOVER_PER_YEAR = 0.20;
    /** Tenure of those already here on the first day: exponential, in years. */
    static final double MEAN_TENURE_YEARS = 4;

    static final int LONGEST_TENURE_YEARS = 15;
    static final int SHORTEST_VACANCY_DAYS = 7;
    static final int LONGEST_VACANCY_DAYS = 21;
    /** Pairs of CSRs of the same position who trade teams. */
    static final int TRADES = 12;
    /** CSRs who get a new login, and leavers' logins that a joiner takes over. */
    static final int CHANGED_LOGINS = 2;

    static final int REUSED_LOGINS = 2;

    // What is true of each contact
    /** Standard deviation of the true resolution within a position. */
    static final double RESOLUTION_SD = 0.05;

    static final double ONE_CONTACT_IF_RESOLVED = 0.85;
    static final double ONE_CONTACT_IF_UNRESOLVED = 0.40;
    /** After the second contact, the chance of each further one. */
    static final double ANOTHER_CONTACT = 0.30;
    /** Weights of the values 1 to 5. */
    static final double[] CSAT_IF_RESOLVED = {0.02, 0.02, 0.06, 0.20, 0.70};

    static final double[] CSAT_IF_UNRESOLVED = {0.20, 0.20, 0.25, 0.20, 0.15};
    /** How often the center gets the same mark as the CSR; else a mark drawn anew from the same weights. */
    static final double SAME_MARK = 0.50;

    static final double DEFECT_AFTER_FCR = 0.05;
    static final double DEFECT_AFTER_MORE_CONTACTS = 0.09;
    static final double DEFECT_UNRESOLVED = 0.25;
    /** CSR, organization, customer (practice M6). */
    static final double[] SOURCE_OF_ERROR = {0.38, 0.49, 0.13};
    /** Will rather than skill, where the CSR is the source of error. */
    static final double WILL = 0.46;

    // Surveying
    static final double RESPONSES_PER_MONTH = 12;
    static final double OWN_CALL_TYPE = 0.70;
    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(20, 0);
    /** Answered by the same hour of the next working day. */
    static final double PROMPT = 0.92;

    static final int LATEST_DAYS = 9;
    static final int CUSTOMERS = 60_000;
    static final int COOL_DOWN_DAYS = 30;
    static final double VERBATIM = 0.35;
    static final double SKIPS_CSAT_CENTER = 0.03;
    static final double SKIPS_CSAT_CSR = 0.03;
    static final double SKIPS_RESOLVED = 0.02;
    static final double SKIPS_CONTACTS = 0.04;
    static final double SKIPS_CONTINUES = 0.05;

    static final List<String> DELIGHTED = List.of(
            "Solved in one go, and so friendly. Thank you!",
            "Best call I have had with any company.",
            "The agent knew exactly what to do.",
            "They stayed on the line until it worked.",
            "Explained everything clearly and called me back as promised.");
    static final List<String> CONTENT = List.of(
            "It is fixed now.",
            "Fine in the end, but I waited a while.",
            "Got my answer.",
            "Polite, though I had to repeat myself.",
            "Works again. I hope it stays that way.");
    static final List<String> DISAPPOINTED = List.of(
            "Still not solved.",
            "I was told something different last week.",
            "Nobody called me back.",
            "The agent was kind but could not do anything.",
            "I will have to call again, \"as always\".",
            "Three departments, no answer; please fix your system.");

    private Model() {}
}
