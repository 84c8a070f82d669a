package io.vocation.career.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts in memory, with unique logins; it can be down, break off between pages, and be interrupted once. */
@Alternative
@Priority(1)
@ApplicationScoped
class DirectoryFake implements Directory {
    private final Map<String, Entry> accounts = new TreeMap<>();
    private final List<String> ended = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private boolean down;
    private int slices = Integer.MAX_VALUE;
    private Runnable interruption;

    @Override
    public synchronized Optional<Entry> find(UUID employee) {
        answer();
        return of(employee);
    }

    @Override
    public String create(UUID employee, AccountState wanted) {
        answer();
        interrupt();
        return add(employee, wanted);
    }

    @Override
    public void bring(Entry found, AccountState wanted) {
        answer();
        interrupt();
        put(new Entry(found.id(), found.employee(), wanted));
    }

    @Override
    public synchronized void endSessions(String id) {
        answer();
        ended.add(id);
    }

    @Override
    public synchronized Map<String, Set<String>> memberships() {
        answer();
        Map<String, Set<String>> roles = new HashMap<>();
        accounts.values().forEach(entry -> roles.put(entry.id(), entry.state().roles()));
        return roles;
    }

    @Override
    public synchronized Slice slice(int first, int size) {
        answer();
        if (slices-- == 0) {
            throw new DirectoryDown("broken off");
        }
        List<Entry> all = accounts.values().stream()
                .sorted(Comparator.comparing(entry -> entry.state().login()))
                .toList();
        List<Entry> page = all.stream().skip(first).limit(size).toList();
        return new Slice(
                page.stream()
                        .filter(entry -> entry.employee() != null)
                        .map(entry -> new Entry(
                                entry.id(), entry.employee(), entry.state().with(Set.of())))
                        .toList(),
                page.size() < size);
    }

    /** As somebody would by hand. @param employee null for somebody outside the roster */
    synchronized String add(UUID employee, AccountState state) {
        requireFree(null, state);
        String id = UUID.randomUUID().toString();
        accounts.put(id, new Entry(id, employee, state));
        return id;
    }

    synchronized void put(Entry entry) {
        requireFree(entry.id(), entry.state());
        accounts.put(entry.id(), entry);
    }

    synchronized void remove(UUID employee) {
        accounts.values().removeIf(entry -> employee.equals(entry.employee()));
    }

    synchronized Optional<Entry> of(UUID employee) {
        List<Entry> found = accounts.values().stream()
                .filter(entry -> employee.equals(entry.employee()))
                .toList();
        if (found.size() > 1) {
            throw new AssertionError("Two accounts of one employee: " + found);
        }
        return found.stream().findFirst();
    }

    synchronized boolean endedSessionsOf(UUID employee) {
        return ended.contains(of(employee).orElseThrow().id());
    }

    int calls() {
        return calls.get();
    }

    void down(boolean now) {
        down = now;
    }

    /** The page after so many cannot be read, once. */
    void breakOffAfter(int pages) {
        slices = pages;
    }

    /** Happens in the middle of the next change. */
    synchronized void duringTheNextChange(Runnable happening) {
        interruption = happening;
    }

    private void answer() {
        if (down) {
            throw new DirectoryDown("down");
        }
        calls.incrementAndGet();
    }

    private void interrupt() {
        Runnable happening;
        synchronized (this) {
            happening = interruption;
            interruption = null;
        }
        if (happening != null) {
            happening.run();
        }
    }

    private void requireFree(String id, AccountState state) {
        boolean taken = accounts.values().stream()
                .anyMatch(
                        entry -> !entry.id().equals(id) && entry.state().login().equals(state.login()));
        if (taken) {
            throw new DirectoryRefusal("The login '" + state.login() + "' is that of another account.");
        }
    }
}
