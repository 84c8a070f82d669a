package io.vocation.local;

import java.util.Arrays;
import java.util.List;

/** Machines outside the platform that deliver to it. */
public enum MachineClient {
    SURVEY_SOURCE("demo-survey-source", "survey-source"),
    HR_SYSTEM("demo-hr-system", "hr-system");

    private final String id;
    private final String role;

    MachineClient(String id, String role) {
        this.id = id;
        this.role = role;
    }

    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(MachineClient::id).toList();
    }
}
