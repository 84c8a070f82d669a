package io.vocation.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What is known of the demo between runs.
 *
 * @param lastDay the demo's last day; fixed when its loading begins, so that a loading that was cut short goes on with
 *     the same data
 * @param center the center's id in career-service; null before it is loaded completely
 */
record DemoState(LocalDate lastDay, String center) {

    static DemoState read(Path file, LocalDate lastDay) {
        if (!Files.exists(file)) {
            return new DemoState(lastDay, null);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return new DemoState(LocalDate.parse(properties.getProperty("last-day")), properties.getProperty("center"));
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    boolean loaded() {
        return center != null;
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("last-day", lastDay.toString());
        if (center != null) {
            properties.setProperty("center", center);
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The demo center, as loaded into this platform.");
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
