package io.vocation.local;

import java.nio.file.Path;
import java.util.List;

/** How every JVM of the platform is started: small, on the launcher's own JDK, and recognizable. */
final class Jvm {
    private Jvm() {}

    static List<String> command(Layout layout, String name, String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Leftovers.mark(layout),
                heap,
                "-Xms48m",
                "-Xss512k",
                // Seven JVMs share this machine: no collector threads, and one compiler thread, for each. For a handful
                // of
                // users, what the second compiler would gain later, the start would pay now.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                "-XX:ReservedCodeCacheSize=64m",
                // Without this, loading classes triggers several full collections before the first request.
                "-XX:MetaspaceSize=96m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + layout.classArchive(name),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }
}
