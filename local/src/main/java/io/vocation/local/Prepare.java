package io.vocation.local;

import java.nio.file.Path;

/** Part of the build: unpacks PostgreSQL and builds Keycloak's optimized server, so that no start has to wait for it. */
public final class Prepare {
    private Prepare() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Layout.findRoot();
        Layout layout = new Layout(root, root.resolve(".vocation"));
        try {
            PostgresPrograms.in(layout.programs());
            new Keycloak(layout, new Ports(0), Secrets.in(layout.secrets())).prepare(Progress.to(System.out));
        } catch (PlatformException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
