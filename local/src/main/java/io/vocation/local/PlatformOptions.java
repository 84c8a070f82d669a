package io.vocation.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to run, and where.
 *
 * @param services which of our processes to start; PostgreSQL and Keycloak always run
 * @param fresh forget what an earlier run kept
 */
public record PlatformOptions(Layout layout, Ports ports, Set<Service> services, boolean fresh, Progress progress) {
    public PlatformOptions {
        services = Set.copyOf(services);
    }

    /** Everything, on the documented ports, kept in {@code .vocation} of the checkout. */
    public static PlatformOptions of(Path root) {
        return new PlatformOptions(
                new Layout(root, root.resolve(".vocation")),
                new Ports(0),
                EnumSet.allOf(Service.class),
                false,
                Progress.silent());
    }

    public PlatformOptions home(Path home) {
        return new PlatformOptions(new Layout(layout.root(), home), ports, services, fresh, progress);
    }

    public PlatformOptions portOffset(int offset) {
        return new PlatformOptions(layout, new Ports(offset), services, fresh, progress);
    }

    public PlatformOptions services(Set<Service> only) {
        return new PlatformOptions(layout, ports, only, fresh, progress);
    }

    public PlatformOptions fresh(boolean startOver) {
        return new PlatformOptions(layout, ports, services, startOver, progress);
    }

    public PlatformOptions progress(Progress told) {
        return new PlatformOptions(layout, ports, services, fresh, told);
    }
}
