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
            Progress progress = Progress.to(System.out);
            new Keycloak(layout, new Ports(0), Secrets.in(layout.secrets())).prepare(progress);
            plantSeed(root, progress);
        } catch (PlatformException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** It only saves time later: where the ports are taken now, the first start creates what it needs. */
    private static void plantSeed(Path root, Progress progress) throws InterruptedException {
        try {
            Seed.of(root).plant(progress);
        } catch (PlatformException e) {
            progress.say("left for the first start: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
