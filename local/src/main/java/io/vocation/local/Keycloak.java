package io.vocation.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak as in production (its optimized server, on PostgreSQL, the realm of {@code k8s/realm}), only smaller. */
final class Keycloak {
    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";
    static final String ADMIN = "admin";
    static final String ADMIN_SECRET = "keycloak.admin";

    /** What the server is built for; another list builds it anew. */
    private static final List<String> BUILD =
            List.of("--db=postgres", "--health-enabled=true", "--features-disabled=kerberos,ciba,device-flow,par");

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;

    Keycloak(Layout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Builds the optimized server if this was not done yet for this distribution. */
    void prepare(Progress progress) throws InterruptedException {
        Path built = folder().resolve("vocation-build.txt");
        try {
            if (Files.exists(built) && Files.readString(built).equals(BUILD.toString())) {
                return;
            }
            progress.say("keycloak: building its optimized server (once)");
            List<String> command =
                    new ArrayList<>(List.of(folder().resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(layout.log("keycloak-build").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new PlatformException("Keycloak's build ended with exit code " + code + "; its log is "
                        + layout.log("keycloak-build"));
            }
            Files.writeString(built, BUILD.toString());
        } catch (IOException e) {
            throw new PlatformException("Cannot build Keycloak in " + folder() + ": " + e.getMessage(), e);
        }
    }

    ServiceProcess start(Postgres postgres, Consumer<ServiceProcess> died) {
        placeRealm();
        return ServiceProcess.start(
                NAME,
                command(),
                environment(postgres),
                layout.log(NAME),
                URI.create(Ports.local(ports.keycloakManagement()) + "/health/ready"),
                died);
    }

    /**
     * What {@code kc.sh start} would run, without the shell that it keeps around the server: signals reach the server, and
     * there is one process to watch.
     */
    private List<String> command() {
        List<String> command = new ArrayList<>(Jvm.command(layout, NAME, "-Xmx256m"));
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + folder(),
                "-Djboss.server.config.dir=" + folder().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--log-level=INFO,io.smallrye.health:WARN",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + ports.keycloakUrl(),
                "--db-pool-initial-size=2",
                "--db-pool-min-size=2",
                "--db-pool-max-size=15"));
        return command;
    }

    private Map<String, String> environment(Postgres postgres) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", postgres.jdbcUrl(DATABASE));
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_PASSWORD", postgres.password(DATABASE));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMIN_SECRET));
        environment.put("VOCATION_URL", ports.url(Service.GATEWAY).toString());
        for (Service service : Service.values()) {
            environment.put(service.secretVariable(), clientSecret(service.label()));
        }
        return environment;
    }

    String clientSecret(String client) {
        return secrets.of("client." + client);
    }

    /** The realm is imported only while Keycloak's database has none of that name. */
    private void placeRealm() {
        try {
            Path folder = Files.createDirectories(folder().resolve("data/import"));
            Path target = folder.resolve(layout.realm().getFileName());
            String realm = Files.readString(layout.realm());
            if (!Files.exists(target) || !Files.readString(target).equals(realm)) {
                Files.writeString(target, realm);
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot give Keycloak the realm " + layout.realm() + ": " + e.getMessage(), e);
        }
    }

    private Path folder() {
        try (var found = Files.list(layout.programs())) {
            var latest = found.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .max(Comparator.naturalOrder());
            if (latest.isPresent()) {
                return latest.get();
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + layout.programs() + ": " + e.getMessage(), e);
        }
        throw new PlatformException("Keycloak is not in " + layout.programs() + ": build first, with ./vocation up.");
    }
}
