package io.vocation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where everything lies.
 *
 * @param root the checkout
 * @param home what one platform keeps between runs; {@code .vocation} in the checkout unless a test wants its own
 */
public record Layout(Path root, Path home) {
    public Layout {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /** The checkout that {@code -Dvocation.root} names, or else the nearest folder above that has the script in it. */
    public static Path findRoot() {
        String named = System.getProperty("vocation.root");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("vocation")) && Files.isDirectory(folder.resolve("k8s"))) {
                return folder;
            }
        }
        throw new PlatformException("This is not inside a checkout of Vocation; set -Dvocation.root.");
    }

    /** Programs unpacked once for the checkout and shared by every platform started from it. */
    public Path programs() {
        return root.resolve(".vocation").resolve("dist");
    }

    public Path realm() {
        return root.resolve("k8s/realm/vocation-realm.json");
    }

    public Path records() {
        return root.resolve("bench/results");
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    Path secrets() {
        return home.resolve("secrets.properties");
    }

    Path demo() {
        return home.resolve("demo.properties");
    }

    /** Where a running platform says how it can be reached. */
    Path address() {
        return run().resolve("platform.properties");
    }

    Path run() {
        return made(home.resolve("run"));
    }

    Path data(String component) {
        return made(home.resolve("data").resolve(component));
    }

    Path classArchive(String component) {
        return made(root.resolve(".vocation/cds")).resolve(component + ".jsa");
    }

    public Path log(String component) {
        return made(home.resolve("logs")).resolve(component + ".log");
    }

    /** Forgets everything that the platform kept: databases, secrets, logs. What was unpacked or archived stays. */
    void forget() {
        for (String name : new String[] {"postgres", "data", "logs", "run", "secrets.properties", "demo.properties"}) {
            delete(home.resolve(name));
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PlatformException("Cannot create " + folder + ": " + e.getMessage(), e);
        }
    }
}
