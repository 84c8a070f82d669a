package io.vocation.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL's own programs, unpacked once from the Maven artifact for this machine, and how to run one of them. */
final class PostgresPrograms {
    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms in(Path programs) {
        Path folder = programs.resolve("postgres");
        if (!Files.exists(folder)) {
            try {
                unpack(programs, folder);
            } catch (IOException e) {
                throw new PlatformException("Cannot unpack PostgreSQL into " + folder + ": " + e.getMessage(), e);
            }
        }
        return new PostgresPrograms(folder);
    }

    /** Runs a program to its end. PostgreSQL refuses to be root, so root runs it in a user namespace where it is nobody. */
    void run(String program, List<String> arguments, Path log) throws InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new PlatformException(
                        "PostgreSQL does not run as root, and this machine does not let root start it as"
                                + " somebody else (unshare --user is not permitted): run ./vocation as an ordinary user.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new PlatformException(
                        "PostgreSQL's " + program + " ended with exit code " + code + "; its log is " + log);
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot run PostgreSQL's " + program + ": " + e.getMessage(), e);
        }
    }

    private static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) && ((Integer) Files.getAttribute(self, "unix:uid")) == 0;
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static void unpack(Path programs, Path folder) throws IOException {
        Files.createDirectories(programs);
        Path draft = Files.createTempDirectory(programs, "postgres-");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, draft);
            }
        }
        // Complete or absent: somebody who unpacks at the same time may win, and that is as good.
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Layout.delete(draft);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Path link = entry.isLink()
                    ? target.getParent().relativize(into.resolve(entry.getLinkName()))
                    : Path.of(entry.getLinkName());
            Files.createSymbolicLink(target, link);
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }
}
