package io.vocation.commons.access;

import java.util.List;

/** The roles a token can carry, as they are named in Keycloak. */
public final class Role {
    public static final String CSR = "csr";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    public static final String HR = "hr";
    public static final String TRAINER = "trainer";
    public static final String ADMIN = "admin";

    /** Survey vendors and phone systems that deliver responses. */
    public static final String SURVEY_SOURCE = "survey-source";

    /** HR systems that keep the roster and ask for eligibility. */
    public static final String HR_SYSTEM = "hr-system";

    /** Our own services. */
    public static final String SERVICE = "service";

    /** Every role, in the order in which documents name them. */
    public static final List<String> ALL =
            List.of(CSR, SUPERVISOR, MANAGER, TRAINER, HR, ADMIN, HR_SYSTEM, SURVEY_SOURCE, SERVICE);

    private Role() {}
}
