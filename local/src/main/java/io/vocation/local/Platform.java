package io.vocation.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The running platform. Whoever starts it closes it; a process that dies without having been asked to is told by
 * {@link #died()}.
 */
public final class Platform implements AutoCloseable {
    private final PlatformOptions options;
    private final Layout layout;
    private final Ports ports;
    private final Progress progress;
    private final Secrets secrets;
    private final Lock lock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Processes processes;
    private Postgres postgres;
    private Keycloak keycloak;

    private Platform(PlatformOptions options, Lock lock) {
        this.options = options;
        this.lock = lock;
        this.layout = options.layout();
        this.ports = options.ports();
        this.progress = options.progress();
        this.processes = new Processes(layout, progress, http);
        this.secrets = Secrets.in(layout.secrets());
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws PlatformException if something is in the way or dies; what was started is then stopped again
     */
    public static Platform start(PlatformOptions options) throws InterruptedException {
        Platform platform = prepare(options);
        try {
            platform.start();
            return platform;
        } catch (InterruptedException | RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Takes the platform's folder, stops what an earlier run left, and starts over if asked to; nothing runs yet. */
    static Platform prepare(PlatformOptions options) throws InterruptedException {
        Lock lock = Lock.take(options.layout());
        Leftovers leftovers = new Leftovers(options.layout());
        List<String> stopped = leftovers.stop();
        // The binaries may not be unpacked yet on a first run; then there is no server either.
        if (Files.exists(options.layout().postgres().resolve("postmaster.pid"))
                && new Postgres(
                                options.layout(),
                                options.ports().postgres(),
                                Secrets.in(options.layout().secrets()))
                        .stopLeftover()) {
            stopped.add("postgres");
        }
        if (!stopped.isEmpty()) {
            options.progress().say("stopped what an earlier run left behind: " + String.join(", ", stopped));
        }
        if (options.fresh()) {
            options.layout().forget();
            options.progress().say("starting over: the data of earlier runs are gone");
        }
        if (Seed.of(options.layout().root()).sow(options.layout(), options.ports())) {
            options.progress().say("new platform, with the databases and the realm that the build made");
        }
        return new Platform(options, lock);
    }

    void start() throws InterruptedException {
        PortCheck.requireFree(ports.needed());
        requirePrograms();
        startPostgres();
        keycloak = new Keycloak(layout, ports, secrets);
        keycloak.prepare(progress);
        List<ServiceProcess> started = new ArrayList<>();
        started.add(processes.watch(keycloak.start(postgres, processes::tellDeath)));
        // All at once: while Keycloak waits for its database, the services have the processor, and they need it only
        // later.
        inOrder().forEach(service -> started.add(processes.watch(startService(service, Map.of()))));
        processes.awaitAll(started);
        new LocalRealm(this).provideClients();
        LocalAddress.of(ports).write(layout.address());
    }

    /** Ends with the reason when a process of the platform has died unasked. */
    public CompletableFuture<String> died() {
        return processes.died();
    }

    /** The public door: the gateway. */
    public URI url() {
        return ports.url(Service.GATEWAY);
    }

    public Ports ports() {
        return ports;
    }

    public Layout layout() {
        return layout;
    }

    /** An access token for a demo user, or for a client that is a machine. */
    public String token(String who) throws InterruptedException {
        return Tokens.of(layout, ports).of(who);
    }

    /** SIGKILL: the process gets no chance to finish anything. */
    public void kill(String service) throws InterruptedException {
        processes.kill(service);
    }

    /** Starts a process again that was killed, or stops and starts one that runs; returns when it is ready. */
    public void restart(String service) throws InterruptedException {
        restart(service, Map.of());
    }

    /** As {@link #restart(String)}, with these environment variables besides until it is restarted without them. */
    public void restart(String service, Map<String, String> settings) throws InterruptedException {
        processes.stop(List.of(service));
        ServiceProcess started = service.equals(Keycloak.NAME)
                ? keycloak.start(postgres, processes::tellDeath)
                : startService(Service.named(service), settings);
        processes.watch(started).awaitReady(http);
    }

    /** Stops PostgreSQL as if the power were gone, and starts it again; returns when it is ready. */
    public void crashPostgres() throws InterruptedException {
        postgres.crash();
        postgres.start();
    }

    /** A connection to a service's database, as the service itself would have it; for what no API shows. */
    public Connection connect(Service service) throws SQLException {
        return postgres.connect(service.database().orElseThrow());
    }

    /** Memory of every process of the platform, and of this one. */
    public Resident resident() {
        List<Long> pids = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        pids.addAll(processes.pids());
        postgres.pid().ifPresent(pids::add);
        return Resident.of(pids);
    }

    public Map<String, Resident> residents() {
        Map<String, Resident> each = processes.residents();
        postgres.pid().ifPresent(pid -> each.put("postgres", Resident.of(List.of(pid))));
        return each;
    }

    /** Whether everything is being stopped, so that a process that ends is no news. */
    boolean closing() {
        return processes.closing();
    }

    HttpClient http() {
        return http;
    }

    Secrets secrets() {
        return secrets;
    }

    Progress progress() {
        return progress;
    }

    /** Stops the gateway first, then the services, Keycloak and at last PostgreSQL. */
    @Override
    public synchronized void close() {
        if (processes.closing()) {
            return;
        }
        processes.close();
        try {
            Files.deleteIfExists(layout.address());
            processes.stop(List.of(Service.GATEWAY.label()));
            processes.stop(Arrays.stream(Service.values()).map(Service::label).toList());
            processes.stop(List.of(Keycloak.NAME));
            if (postgres != null) {
                postgres.stop();
                progress.say("postgres stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new PlatformException("Cannot delete " + layout.address() + ": " + e.getMessage(), e);
        } finally {
            http.close();
            lock.close();
        }
    }

    private void requirePrograms() {
        for (Service service : options.services()) {
            if (!Files.exists(service.program(layout))) {
                throw new PlatformException(service.label() + " is not built (" + service.program(layout)
                        + " is missing): ./vocation up builds it, or mvn install -DskipTests.");
            }
        }
    }

    private void startPostgres() throws InterruptedException {
        postgres = new Postgres(layout, ports.postgres(), secrets);
        postgres.start();
        List<String> databases = new ArrayList<>(List.of(Keycloak.DATABASE));
        for (Service service : Service.values()) {
            service.database().ifPresent(databases::add);
        }
        try {
            postgres.provide(databases);
        } catch (SQLException e) {
            throw new PlatformException(
                    "PostgreSQL does not let us make the databases: " + e.getMessage()
                            + (e.getMessage().contains("password")
                                    ? " Its data are of other secrets: start with --fresh."
                                    : ""),
                    e);
        }
        progress.say("postgres ready on port " + ports.postgres());
    }

    private List<Service> inOrder() {
        return Arrays.stream(Service.values())
                .filter(options.services()::contains)
                .toList();
    }

    private ServiceProcess startService(Service service, Map<String, String> settings) {
        List<String> command = new ArrayList<>(Jvm.command(layout, service.label(), "-Xmx160m"));
        command.addAll(List.of("-jar", service.program(layout).toString()));
        Map<String, String> environment = environment(service);
        environment.putAll(settings);
        return ServiceProcess.start(
                service.label(),
                command,
                environment,
                layout.log(service.label()),
                URI.create(Ports.local(ports.managementOf(service)) + "/q/health/ready"),
                processes::tellDeath);
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("VOCATION_OIDC_URL", ports.realmUrl().toString());
        environment.put("VOCATION_DATA_DIR", layout.data(service.label()).toString());
        for (Service other : Service.values()) {
            environment.put(other.urlVariable(), ports.url(other).toString());
        }
        service.database().ifPresent(database -> {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", database);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password(database));
        });
        environment.put("VOCATION_OIDC_CLIENT_SECRET", keycloak.clientSecret(service.label()));
        if (service == Service.GATEWAY) {
            environment.put("VOCATION_SESSION_SECRET", secrets.key("session." + service.label()));
        }
        if (service == Service.SURVEY) {
            environment.put("VOCATION_SECRETS_KEY", secrets.key("key." + service.label()));
            environment.put("VOCATION_SUBSCRIPTION_PLAIN_HTTP", "true");
            environment.put("VOCATION_SUBSCRIPTION_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
        }
        return environment;
    }
}
