package io.vocation.commons.policy;

import java.util.Map;

/**
 * What a service knows of its policy values beyond their rows. Each service has one bean. A key is known by its common
 * value, which a migration seeds.
 */
public interface PolicyKeys {
    /** The range of each key for which that of its unit would be too wide. */
    Map<String, Range> ranges();

    /** The keys that an operation of their own sets, each with that operation's id. */
    default Map<String, String> setElsewhere() {
        return Map.of();
    }

    /** The values that a key may have. The level of an interval or test is never certain: its key ends with "-level". */
    default Range rangeOf(String key, String unit) {
        boolean level = unit.equals("share") && key.endsWith("-level");
        return ranges().getOrDefault(key, level ? Range.LEVEL : Range.ofUnit(unit));
    }
}
