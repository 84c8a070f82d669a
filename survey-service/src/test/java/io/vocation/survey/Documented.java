package io.vocation.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that the documentation shows, run as they are written. */
public final class Documented {
    private static final Path DOCS = Path.of(System.getProperty("vocation.root", ".."), "docs");
    private static final Pattern BLOCK = Pattern.compile("^```[a-z]*\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Documented() {}

    /** The block of a document that has this text in it. */
    public static String block(String document, String text) {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(DOCS.resolve(document)));
            while (blocks.find()) {
                if (blocks.group(1).contains(text)) {
                    return blocks.group(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(document + " has no block with " + text);
    }

    /** What commands write, errors included, when they are run in a folder with these variables. */
    public static String run(String commands, Path folder, Map<String, String> variables) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        Process running = shell.start();
        if (!running.waitFor(30, TimeUnit.SECONDS)) {
            running.destroyForcibly();
            throw new AssertionError("It does not end");
        }
        return Files.readString(output, StandardCharsets.UTF_8).strip();
    }
}
