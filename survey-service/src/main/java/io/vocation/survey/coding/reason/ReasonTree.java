package io.vocation.survey.coding.reason;

import io.vocation.commons.problem.Problems.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reasons of one center. Nothing is below itself, and no way down is longer than {@link #DEEPEST}. */
public final class ReasonTree {
    /** As the table has it. */
    public static final int DEEPEST = 6;

    private static final Comparator<Reason> ORDER =
            Comparator.comparingInt(Reason::position).thenComparing(Reason::code);

    private final Map<String, Reason> byCode;

    private ReasonTree(Map<String, Reason> byCode) {
        this.byCode = byCode;
    }

    static ReasonTree of(Collection<Reason> reasons) {
        Map<String, Reason> byCode = new LinkedHashMap<>();
        reasons.forEach(reason -> byCode.put(reason.code(), reason));
        return new ReasonTree(byCode);
    }

    /** Whether the center has no tree, so that any text is a reason. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    public Optional<Reason> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** From the top to a reason of the tree, both included. */
    List<Reason> path(String code) {
        List<Reason> path = new ArrayList<>();
        for (Reason at = byCode.get(code); at != null; at = at.parent() == null ? null : byCode.get(at.parent())) {
            path.addFirst(at);
        }
        return path;
    }

    /** 1 at the top. */
    public int levelOf(String code) {
        return path(code).size();
    }

    /** The reason at a level on the way to this one; itself where it lies higher. */
    public Reason atLevel(String code, int level) {
        List<Reason> path = path(code);
        return path.get(Math.min(level, path.size()) - 1);
    }

    /** Whether a response can be coded with it on a day: neither it nor one above it is retired or yet to come. */
    public boolean isChoosable(String code, LocalDate day) {
        List<Reason> path = path(code);
        return !path.isEmpty() && path.stream().allMatch(reason -> reason.isActive(day));
    }

    /** All reasons, each followed by those below it. */
    List<Reason> inOrder() {
        List<Reason> ordered = new ArrayList<>();
        addBelow(null, ordered);
        return ordered;
    }

    /** All below a reason. */
    List<Reason> below(String code) {
        List<Reason> below = new ArrayList<>();
        addBelow(code, below);
        return below;
    }

    private void addBelow(String parent, List<Reason> ordered) {
        Map<String, List<Reason>> children = new LinkedHashMap<>();
        byCode.values().forEach(reason -> children.computeIfAbsent(reason.parent(), _ -> new ArrayList<>())
                .add(reason));
        addBelow(parent, children, ordered);
    }

    private static void addBelow(String parent, Map<String, List<Reason>> children, List<Reason> ordered) {
        for (Reason reason :
                children.getOrDefault(parent, List.of()).stream().sorted(ORDER).toList()) {
            ordered.add(reason);
            addBelow(reason.code(), children, ordered);
        }
    }

    /** What is wrong with putting a reason, new or moved, where it says; empty where nothing is. */
    Optional<Violation> whyNot(Reason wanted) {
        if (wanted.parent() == null) {
            return tooDeep(wanted, 0);
        }
        if (!byCode.containsKey(wanted.parent())) {
            return wrong("There is no reason " + wanted.parent() + " in this center.");
        }
        List<Reason> above = path(wanted.parent());
        return above.stream().anyMatch(reason -> reason.code().equals(wanted.code()))
                ? wrong("A reason cannot be below itself.")
                : tooDeep(wanted, above.size());
    }

    private Optional<Violation> tooDeep(Reason wanted, int above) {
        return above + heightOf(wanted.code()) > DEEPEST
                ? wrong("The tree would be deeper than " + DEEPEST + " levels.")
                : Optional.empty();
    }

    /** The levels from a reason down to its deepest, itself included; 1 for a new one. */
    private int heightOf(String code) {
        int own = levelOf(code);
        return 1
                + below(code).stream()
                        .mapToInt(each -> levelOf(each.code()) - own)
                        .max()
                        .orElse(0);
    }

    private static Optional<Violation> wrong(String message) {
        return Optional.of(Violation.body("parent", message));
    }

    /** The same with one that is new or other. {@link #whyNot} has nothing against it. */
    ReasonTree with(Reason reason) {
        Map<String, Reason> more = new LinkedHashMap<>(byCode);
        more.put(reason.code(), reason);
        return new ReasonTree(more);
    }
}
