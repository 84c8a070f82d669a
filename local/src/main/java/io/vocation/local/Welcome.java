package io.vocation.local;

import java.time.Duration;
import java.util.Locale;

/** What is said once everything is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Platform platform, boolean demo, Duration ready, Resident resident) {
        StringBuilder text = new StringBuilder("\n");
        line(text, "Vocation", platform.url().toString());
        line(text, "API documents", platform.url() + "/");
        line(
                text,
                "Keycloak",
                platform.ports().keycloakUrl() + "/admin/ (user " + Keycloak.ADMIN + ", password: "
                        + Keycloak.ADMIN_SECRET + " in " + platform.layout().secrets() + ")");
        line(text, "PostgreSQL", "localhost:" + platform.ports().postgres() + " (passwords in the same file)");
        line(text, "Logs", platform.layout().log("*").toString());
        text.append("\n  User        Password  Role\n");
        for (DemoUser user : DemoUser.values()) {
            if (demo || user == DemoUser.ADMIN) {
                text.append(String.format("  %-11s %-9s %s%n", user.login(), DemoUser.PASSWORD, user.who()));
            }
        }
        text.append("  Machines: ")
                .append(String.join(", ", MachineClient.ids()))
                .append('\n');
        text.append("\n  curl -H \"Authorization: Bearer $(./vocation token ")
                .append(demo ? "csr" : "admin")
                .append(")\" ")
                .append(platform.url())
                .append(demo ? "/career/v1/me\n\n" : "/career/v1/centers\n\n");
        line(text, "Ready in", String.format(Locale.ROOT, "%.1f s", ready.toMillis() / 1000.0));
        line(text, "Memory", resident.toString());
        text.append("\n  Ctrl-C stops everything.");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-14s %s%n", name, value));
    }
}
