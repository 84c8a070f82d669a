package io.vocation.survey.outage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk of a few megabytes on which a table lives, for as long as it is open. Where the system lets nobody mount one, a
 * trigger raises what PostgreSQL raises on a full disk, as a stand-in.
 */
final class SmallDisk implements AutoCloseable {
    private static final String SMALL = "size=4m";
    private static final String LARGE = "size=256m";

    private final Path folder;
    private final String table;
    private final boolean mounted;

    private SmallDisk(Path folder, String table, boolean mounted) {
        this.folder = folder;
        this.table = table;
        this.mounted = mounted;
    }

    static SmallDisk with(String table) throws IOException {
        Path folder = Files.createTempDirectory("small-disk");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", SMALL + ",mode=0700", "tmpfs", folder.toString());
        if (mounted) {
            OwnServer.administer(
                    "SELECT ensure_month('2026-03-01')",
                    "CREATE TABLESPACE small LOCATION '" + folder + "'",
                    "ALTER TABLE " + table + " SET TABLESPACE small");
        } else {
            OwnServer.administer(
                    "CREATE FUNCTION failing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not"
                            + " extend file' USING ERRCODE = 'disk_full'; END $$",
                    "CREATE TRIGGER failing BEFORE INSERT ON response_key FOR EACH ROW EXECUTE FUNCTION failing()");
        }
        return new SmallDisk(folder, table, mounted);
    }

    /** Leaves no room at all, neither on the disk nor in the table's pages. */
    void fill() throws IOException {
        if (!mounted) {
            return;
        }
        OwnServer.administer("TRUNCATE " + table, "CHECKPOINT");
        try (OutputStream filling = Files.newOutputStream(filler())) {
            while (true) {
                filling.write(new byte[512]);
            }
        } catch (IOException full) {
            if (!Files.exists(filler())) {
                throw full;
            }
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** There is room again. */
    void grow() throws IOException {
        if (mounted) {
            Files.deleteIfExists(filler());
            run("mount", "-o", "remount," + LARGE, folder.toString());
        } else {
            OwnServer.administer("DROP TRIGGER failing ON response_key");
        }
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            grow();
            OwnServer.administer("ALTER TABLE " + table + " SET TABLESPACE pg_default", "DROP TABLESPACE small");
            run("umount", folder.toString());
        }
        Files.deleteIfExists(folder);
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
