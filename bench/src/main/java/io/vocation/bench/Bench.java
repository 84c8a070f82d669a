package io.vocation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures survey-service's intake and feed; after the word {@code figures}, performance-service; after {@code sampling}, the
 * drawing of contacts; after {@code gateway}, the way through the gateway.
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
        if (given.contains("gateway")) {
            GatewayComparison.check();
        }
        Path root = Path.of(System.getProperty("vocation.root"));
        Path folder = Files.createTempDirectory("vocation-bench");
        Results results = new Results(root);
        boolean figures =
                given.contains("figures") || option(given, "--only", "").equals("catch-up");
        try (Workbench bench = new Workbench(root, folder)) {
            if (given.contains("gateway")) {
                new GatewayComparison(
                                bench,
                                results,
                                Integer.parseInt(option(given, "--rounds", "" + GatewayComparison.ROUNDS)))
                        .measure();
            } else if (given.contains("sampling")) {
                new Sampling(bench, results, Long.parseLong(option(given, "--rows", "1000000"))).measure();
            } else if (figures) {
                figures(given, bench, results);
            } else {
                intake(given, bench, results);
            }
        } finally {
            delete(folder);
        }
        System.out.println(results.table());
        if (given.contains("--write")) {
            System.out.println("written: " + written(given, figures, results));
        }
    }

    private static Path written(List<String> given, boolean figures, Results results) throws IOException {
        if (given.contains("gateway")) {
            return results.write("gateway.md", "The gateway beside nginx and Spring Cloud Gateway");
        }
        if (given.contains("sampling")) {
            return results.write("sampling.md", "Sampling");
        }
        return figures ? results.write("figures.md", "Figures") : results.write("survey-intake.md", "Survey intake");
    }

    private static void intake(List<String> given, Workbench bench, Results results)
            throws IOException, InterruptedException {
        String only = option(given, "--only", "");
        new Intake(bench, results, Long.parseLong(option(given, "--rows", "1000000"))).measure(only);
        if (given.contains("--long") || only.equals("long")) {
            new LongImport(bench, results, Long.parseLong(option(given, "--long-rows", "20000000"))).measure();
        }
    }

    private static void figures(List<String> given, Workbench bench, Results results) throws InterruptedException {
        String only = option(given, "--only", "");
        if (only.isEmpty() || only.equals("arrive")) {
            new AnswerToScorecard(bench, results).measure();
        }
        if (only.isEmpty() || only.equals("large")) {
            new LargeCenter(bench, results, Long.parseLong(option(given, "--long-rows", "20000000"))).measure();
        }
        if (only.isEmpty() || only.equals("catch-up")) {
            new CatchingUp(bench, results, Long.parseLong(option(given, "--rows", "2000000"))).measure();
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
