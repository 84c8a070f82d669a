package io.vocation.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A running platform's note of where it can be reached, for commands that are run beside it. */
record LocalAddress(Ports ports) {
    private static final String OFFSET = "port-offset";

    static LocalAddress of(Ports ports) {
        return new LocalAddress(ports);
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty(OFFSET, Integer.toString(ports.offset()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static Optional<LocalAddress> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new LocalAddress(new Ports(Integer.parseInt(properties.getProperty(OFFSET, "0")))));
        } catch (IOException | NumberFormatException e) {
            throw new PlatformException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
