package io.vocation.career.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where accounts are kept. An account belongs to the employee whose id it carries, and to nobody else: it is never found
 * by its login, so that nobody takes over an account by naming it on the roster.
 *
 * <p>Every method throws {@link DirectoryDown} when the directory cannot answer now, and {@link DirectoryRefusal} when it
 * answers that this account cannot be so.
 */
interface Directory {
    /** @param id the directory's own name of it, which never changes */
    record Entry(String id, UUID employee, AccountState state) {}

    /** @param entries those that carry an employee's id, with no roles: see {@link #memberships()} */
    record Slice(List<Entry> entries, boolean last) {}

    Optional<Entry> find(UUID employee);

    /** Makes an account without any password. @return its id */
    String create(UUID employee, AccountState wanted);

    /** Changes what differs; other roles, attributes and passwords stay. */
    void bring(Entry found, AccountState wanted);

    /** Signs the person out everywhere: nothing that was issued can be renewed. */
    void endSessions(String id);

    /** Every account's roles, of those that are ours, by the account's id; without those that have none. */
    Map<String, Set<String>> memberships();

    /** @param first counts accounts from 0, also those that carry no employee's id */
    Slice slice(int first, int size);
}
