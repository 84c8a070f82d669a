package io.vocation.e2e.fuzz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an answer tells of how it was made: stacks, classes, statements. */
final class Leaks {
    private static final Pattern CLASSES = Pattern.compile(
            "(\\bat|\\\\tat) [a-z]\\w*(\\.[\\w$]+){2,}\\(|\\b(java|javax|jdk|sun|jakarta)\\.[a-z]+\\.[\\w.$]+"
                    + "|\\b(org|com|io)\\.(postgresql|hibernate|quarkus|jboss|fasterxml|vertx|netty|smallrye|vocation|jdbi|agroal)"
                    + "\\.[\\w.$]+|\\.[A-Z]\\w{1,60}(Exception|Error)\\b|\\$Proxy|_Subclass|_ClientProxy");
    private static final Pattern STATEMENTS = Pattern.compile(
            "(?i)\\bselect\\s.{1,200}\\sfrom\\s|\\binsert\\s+into\\s|\\bupdate\\s+\\w+\\s+set\\s|\\bdelete\\s+from\\s"
                    + "|SQLSTATE|violates .{1,40} constraint|\\bERROR:|\\bdetail: key \\(");

    /** A stack comes at once or never. */
    private static final int READ = 100_000;

    private Leaks() {}

    static List<String> in(Sent sent, Answer answer) {
        String text = answer.text();
        String shown = text.substring(0, Math.min(READ, text.length()));
        Stream<String> names = answer.headers().values().stream().flatMap(List::stream);
        String said = Stream.concat(names, Stream.of(shown)).reduce("", (all, each) -> all + "\n" + each);
        List<String> leaks = new ArrayList<>(found(CLASSES, said, sent));
        if (answer.status() >= 400) {
            // What is kept may have statements in it: people wrote them there.
            leaks.addAll(found(STATEMENTS, said, sent));
        }
        return leaks;
    }

    /** What the caller said may come back to them. */
    private static List<String> found(Pattern pattern, String said, Sent sent) {
        List<String> leaks = new ArrayList<>();
        Matcher matcher = pattern.matcher(said);
        while (matcher.find() && leaks.isEmpty()) {
            if (!sentText(sent).contains(matcher.group().strip())
                    && Texts.INJECTIONS.stream()
                            .noneMatch(each -> each.contains(matcher.group().strip()))) {
                leaks.add(matcher.group());
            }
        }
        return leaks;
    }

    private static String sentText(Sent sent) {
        String target = sent.target().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
        return URLDecoder.decode(target, StandardCharsets.UTF_8) + new String(sent.body(), StandardCharsets.UTF_8);
    }
}
