package io.vocation.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A platform that started once while it was built, and holds nothing yet: its databases, its realm, its secrets. A new
 * platform begins as a copy of it and need not create them. Without one it creates them itself.
 */
final class Seed {
    private final Layout layout;
    private final Path key;

    private Seed(Path root) {
        this.layout = new Layout(root, root.resolve(".vocation/dist/seed"));
        this.key = layout.home().resolve("key.txt");
    }

    static Seed of(Path root) {
        return new Seed(root);
    }

    /** Starts and stops a platform once, unless that was done for this realm and these programs. */
    void plant(Progress progress) throws InterruptedException {
        if (isCurrent()) {
            return;
        }
        progress.say("making what every new platform begins with: databases, realm, secrets (once)");
        layout.forget();
        try (Platform platform =
                Platform.start(PlatformOptions.of(layout.root()).home(layout.home()))) {
            progress.say("made at " + platform.url());
        }
        try {
            Files.writeString(key, currentKey());
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + key + ": " + e.getMessage(), e);
        }
    }

    /** Lets a platform that has nothing begin as a copy; one on other ports is too different. */
    boolean sow(Layout wanted, Ports ports) {
        boolean empty = !Files.exists(wanted.postgres()) && !Files.exists(wanted.secrets());
        if (!empty || ports.offset() != 0 || wanted.home().equals(layout.home()) || !isCurrent()) {
            return false;
        }
        try {
            copy(layout.postgres(), wanted.postgres());
            // Last: with its secrets the copy is complete, and without them it is made anew.
            Files.copy(layout.secrets(), wanted.secrets(), StandardCopyOption.COPY_ATTRIBUTES);
            return true;
        } catch (IOException e) {
            Layout.delete(wanted.postgres());
            return false;
        }
    }

    private boolean isCurrent() {
        try {
            return Files.exists(key) && Files.readString(key).equals(currentKey());
        } catch (IOException e) {
            return false;
        }
    }

    private String currentKey() throws IOException {
        StringBuilder programs = new StringBuilder();
        try (var folders = Files.list(layout.programs())) {
            folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("seed"))
                    .sorted()
                    .forEach(name -> programs.append(name).append('\n'));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(layout.realm()));
            digest.update(programs.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
