package io.vocation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures survey-service's intake and feed, and how fast performance-service catches up with it.
 *
 * <p>{@code --rows N} for the ratios (a million), {@code --long} for the cost from one to twenty million rows and the memory
 * of a large import, {@code --write} to keep the table in {@code bench/results}, {@code --only WORD} for some of the lines.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            // Servers of ours may be left that would keep this running.
            System.exit(1);
        }
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        Path root = Path.of(System.getProperty("vocation.root"));
        Path folder = Files.createTempDirectory("vocation-bench");
        Results results = new Results(root);
        try (Workbench bench = new Workbench(root, folder)) {
            Intake intake = new Intake(bench, results, Long.parseLong(option(given, "--rows", "1000000")));
            String only = option(given, "--only", "");
            intake.measure(only);
            if (only.equals("catch-up")) {
                new CatchingUp(bench, results, Long.parseLong(option(given, "--rows", "2000000"))).measure();
            }
            if (given.contains("--long") || only.equals("long")) {
                new LongImport(bench, results, Long.parseLong(option(given, "--long-rows", "20000000"))).measure();
            }
        } finally {
            Workbench.delete(folder);
        }
        System.out.println(results.table());
        if (given.contains("--write")) {
            boolean catchingUp = option(given, "--only", "").equals("catch-up");
            System.out.println("written: "
                    + (catchingUp
                            ? results.write("catching-up.md", "Catching up")
                            : results.write("survey-intake.md", "Survey intake")));
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }
}
