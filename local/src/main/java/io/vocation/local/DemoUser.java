package io.vocation.local;

import java.util.Arrays;
import java.util.List;

/** The people of the demo. Their password is no secret: it is {@value #PASSWORD}, and they exist on no other platform. */
public enum DemoUser {
    CSR("csr", "a CSR"),
    SUPERVISOR("supervisor", "that CSR's supervisor"),
    MANAGER("manager", "the center's manager"),
    HR("hr", "human resources"),
    TRAINER("trainer", "the center's trainer"),
    ADMIN("admin", "configures the platform; no figures of persons");

    public static final String PASSWORD = "demo";

    private final String login;
    private final String who;

    DemoUser(String login, String who) {
        this.login = login;
        this.who = who;
    }

    /** The login name, which is also the name of the one role that the user has. */
    public String login() {
        return login;
    }

    public String who() {
        return who;
    }

    static List<String> logins() {
        return Arrays.stream(values()).map(DemoUser::login).toList();
    }
}
