package io.vocation.local;

import java.nio.file.Path;
import java.time.Duration;

/** {@code ./vocation up}: starts the platform, says how to reach it, and stops it when the person or a process ends it. */
public final class Up {
    private static final Duration MOMENT = Duration.ofMillis(500);

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        UpOptions options;
        try {
            options = UpOptions.parse(arguments, System.getenv());
        } catch (UpOptions.Misuse e) {
            System.err.println(e.getMessage() + "\n" + UpOptions.USAGE);
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.println(UpOptions.USAGE);
            return;
        }
        try {
            System.exit(run(options));
        } catch (PlatformException e) {
            System.err.println("\n" + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(UpOptions options) throws InterruptedException {
        Progress progress = Progress.to(System.out);
        Path root = Layout.findRoot();
        Platform platform = Platform.prepare(PlatformOptions.of(root)
                .portOffset(options.portOffset())
                .fresh(options.fresh())
                .progress(progress));
        // The one way down: Ctrl-C, SIGTERM, a death and a failed start all end here.
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop"));
        try {
            return run(platform, options, progress);
        } catch (PlatformException e) {
            if (platform.closing()) {
                return 1;
            }
            throw e;
        }
    }

    private static int run(Platform platform, UpOptions options, Progress progress) throws InterruptedException {
        platform.start();
        if (options.demo()) {
            new DemoLoader(platform).load();
        } else {
            progress.say("no demo center (--no-demo); the administrator and the machine clients are there");
        }
        Duration ready = progress.elapsed();
        Resident resident = platform.resident();
        progress.say("ready");
        System.out.println(Welcome.text(platform, options.demo(), ready, resident));
        if (options.record()) {
            StartRecord.append(platform.layout().root(), options.demo(), ready, resident);
        }
        String reason = platform.died().join();
        // Where a process cannot be kept out of the terminal's Ctrl-C it dies of it; that is no news either.
        Thread.sleep(MOMENT);
        if (!platform.closing()) {
            System.err.println("\n" + reason);
        }
        return 1;
    }
}
