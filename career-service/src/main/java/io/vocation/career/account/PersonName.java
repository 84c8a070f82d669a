package io.vocation.career.account;

import java.util.regex.Pattern;

/**
 * A name as Keycloak takes it: in two parts, split at the last space, without the characters that it refuses.
 *
 * @param last null for a name of one word
 */
record PersonName(String first, String last) {
    private static final Pattern REFUSED = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @param login stands in for a name of which nothing is left */
    static PersonName of(String name, String login) {
        String clean = SPACES.matcher(REFUSED.matcher(name).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (clean.isEmpty()) {
            return new PersonName(login, null);
        }
        int space = clean.lastIndexOf(' ');
        return space < 0
                ? new PersonName(clean, null)
                : new PersonName(clean.substring(0, space), clean.substring(space + 1));
    }
}
