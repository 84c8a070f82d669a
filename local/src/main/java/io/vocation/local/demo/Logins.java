package io.vocation.local.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Logins of the phone system: initial and surname, numbered from the second holder on ({@code jdoe}, {@code jdoe2}). */
final class Logins {

    static final String SYSTEM = "acd";

    private final Map<String, Integer> holders = new HashMap<>();

    String next(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var stem = plain.charAt(0) + plain.substring(plain.indexOf(' ')).replaceAll("[^a-z]", "");
        int holder = holders.merge(stem, 1, Integer::sum);
        return holder == 1 ? stem : stem + holder;
    }
}
