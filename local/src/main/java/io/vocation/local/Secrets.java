package io.vocation.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** Passwords and client secrets of one platform: made at random when first asked for, kept in a file only its owner reads. */
final class Secrets {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new PlatformException("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return secrets;
    }

    String of(String name) {
        return of(name, BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    private synchronized String of(String name, int length, Base64.Encoder encoder) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    /** 32 random bytes in base64. */
    String key(String name) {
        return of(name, KEY_BYTES, Base64.getEncoder());
    }

    /** The mode of a file that holds a secret. */
    static FileAttribute<Set<PosixFilePermission>> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            values.store(text, "Made at random on this machine.");
            // Created with its mode, then moved: at no moment can anybody else read it, and it is never half written.
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            Files.writeString(draft, text.toString(), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
