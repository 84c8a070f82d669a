package io.vocation.e2e.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes each request of a run: the same from the same seed, number and templates. */
public final class Requests {
    private static final Map<Kind, List<Attack>> ATTACKS = Map.of(
            Kind.VALID, Proper.ALL,
            Kind.ALMOST,
                    Stream.of(BodySpoils.ALL, TextSpoils.ALL, ParameterSpoils.ALL)
                            .flatMap(List::stream)
                            .toList(),
            Kind.HOSTILE,
                    Stream.of(HostileValues.ALL, HostileWire.ALL)
                            .flatMap(List::stream)
                            .toList());
    private static final int PRIME = 7;

    private final long seed;
    private final List<Operation> operations;
    private final UnaryOperator<String> tokens;

    /** @param tokens the access token of a caller */
    public Requests(long seed, List<Operation> operations, UnaryOperator<String> tokens) {
        this.seed = seed;
        this.operations = operations;
        this.tokens = tokens;
    }

    /** Which operation a number is about. */
    public Operation operation(int number) {
        return operations.get(number % operations.size());
    }

    public Kind kind(int number) {
        return Kind.of(round(number));
    }

    /** Whether nothing is sent under this number. */
    boolean isLeftOut(int number) {
        return !operation(number).isAskedIn(round(number));
    }

    private int round(int number) {
        return number / operations.size();
    }

    Sent make(int number, Template template) {
        Kind kind = kind(number);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Draft draft = new Draft(operation(number), template);
        List<Attack> fitting = ATTACKS.get(kind).stream()
                .filter(each -> each.fits().test(draft))
                .toList();
        // In turn, so that a short run has as many different ones as can be; the first valid one as it should be.
        int turn = Kind.turn(round(number)) + (kind == Kind.VALID ? 0 : number % operations.size() * PRIME);
        Attack attack = fitting.get(turn % fitting.size());
        attack.change().apply(draft, random);
        return sent(number, kind, attack.name(), draft);
    }

    private Sent sent(int number, Kind kind, String attack, Draft draft) {
        List<String[]> headers = new ArrayList<>();
        if (!draft.bare || draft.headers.stream().noneMatch(header -> header[0].equals("X-No-Host"))) {
            headers.add(new String[] {"Host", "localhost"});
        }
        String token = draft.caller.startsWith("raw:")
                ? draft.caller.substring("raw:".length())
                : draft.caller.isEmpty() ? "" : "Bearer " + tokens.apply(draft.caller);
        if (!token.isEmpty()) {
            headers.add(new String[] {"Authorization", token});
        }
        if (draft.contentType != null && draft.body.length > 0) {
            headers.add(new String[] {"Content-Type", draft.contentType});
        }
        headers.addAll(draft.headers);
        if (!draft.bare && (draft.body.length > 0 || draft.operation.changes())) {
            headers.add(new String[] {"Content-Length", Integer.toString(draft.body.length)});
        }
        return new Sent(
                number,
                draft.operation.id(),
                kind,
                attack,
                draft.caller,
                draft.expectation,
                draft.method,
                draft.target(),
                headers.stream().map(Requests::clean).toList(),
                draft.body);
    }

    /** A line break in a value of ours would be another header: only lines that are meant to be odd have odd characters. */
    private static String[] clean(String[] header) {
        return header.length == 2 ? new String[] {header[0], header[1].replaceAll("[\r\n]", " ")} : header;
    }
}
