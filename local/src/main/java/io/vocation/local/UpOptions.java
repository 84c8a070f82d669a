package io.vocation.local;

import java.io.Serial;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/** What {@code ./vocation up} was asked for. */
record UpOptions(boolean fresh, boolean demo, boolean record, boolean help, int portOffset) {
    static final String USAGE = """
            usage: ./vocation up [options]
              --fresh            forget the data of earlier runs and start over
              --no-demo          leave the demo center out (the administrator and the machine clients are made all the same)
              --port-offset N    add N to every port, when one is in use (or VOCATION_PORT_OFFSET=N)
              --record           add the start time and the memory to bench/results/up.md
              --help             this text""";

    /** The arguments do not make sense; the message says which. */
    static final class Misuse extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static UpOptions parse(String[] arguments, Map<String, String> environment) {
        boolean fresh = false;
        boolean demo = true;
        boolean record = false;
        boolean help = false;
        int portOffset = offset(environment.getOrDefault("VOCATION_PORT_OFFSET", "0"));
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--record" -> record = true;
                case "--help", "-h" -> help = true;
                case "--port-offset" -> {
                    if (!words.hasNext()) {
                        throw new Misuse("--port-offset needs a number");
                    }
                    portOffset = offset(words.next());
                }
                default -> {
                    if (!word.startsWith("--port-offset=")) {
                        throw new Misuse("unknown option " + word);
                    }
                    portOffset = offset(word.substring("--port-offset=".length()));
                }
            }
        }
        return new UpOptions(fresh, demo, record, help, portOffset);
    }

    private static int offset(String number) {
        try {
            return new Ports(Integer.parseInt(number)).offset();
        } catch (NumberFormatException e) {
            throw new Misuse("a port offset is a number, not " + number);
        } catch (PlatformException e) {
            throw new Misuse(e.getMessage());
        }
    }
}
