package io.vocation.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Says line by line what was reached, with the time since the start. */
public final class Progress {
    private final Consumer<String> sink;
    private final long start = System.nanoTime();

    private Progress(Consumer<String> sink) {
        this.sink = sink;
    }

    public static Progress to(Consumer<String> sink) {
        return new Progress(sink);
    }

    public static Progress to(PrintStream stream) {
        return new Progress(line -> {
            stream.println(line);
            stream.flush();
        });
    }

    public static Progress silent() {
        return new Progress(line -> {});
    }

    public synchronized void say(String what) {
        sink.accept(String.format(Locale.ROOT, "%6.1f s  %s", elapsed().toMillis() / 1000.0, what));
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
