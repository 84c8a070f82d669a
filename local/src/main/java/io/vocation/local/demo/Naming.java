package io.vocation.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the CSRs, in order of hire, their names and logins. Two get a new login along with a new surname; two joiners
 * take over the login of somebody who left before they came, so that only its dates say whom it means.
 */
final class Naming {

    /** A login rests this long before somebody else gets it. */
    private static final int REST_DAYS = 30;

    private static final int BEFORE_CHANGE_DAYS = 300;
    private static final int AFTER_CHANGE_DAYS = 60;

    private final Names names;
    private final Logins logins = new Logins();
    private final List<Spell> spells;
    private final LocalDate changeOn;
    private final List<Named> leavers = new ArrayList<>();
    private int given;
    private int changed;
    private int reused;

    Naming(Names names, List<Spell> spells, LocalDate firstDay) {
        this.names = names;
        this.spells = spells;
        changeOn = firstDay.plusDays(BEFORE_CHANGE_DAYS);
    }

    record Named(String name, List<Alias> aliases) {}

    Named next() {
        var spell = spells.get(given++);
        var named = name(spell);
        if (spell.to() != null && named.aliases().size() == 1) {
            leavers.add(named);
        }
        return named;
    }

    private Named name(Spell spell) {
        var heir = heir(spell);
        if (heir != null) {
            return heir;
        }
        var name = names.next();
        var on = changeOn.plusDays((long) changed * AFTER_CHANGE_DAYS);
        if (changed < Model.CHANGED_LOGINS && spell.covers(on.minusDays(AFTER_CHANGE_DAYS), on.plusDays(REST_DAYS))) {
            changed++;
            var former = alias(logins.next(names.former(name)), spell.from(), on);
            return new Named(name, List.of(former, alias(logins.next(name), on, spell.to())));
        }
        return new Named(name, List.of(alias(logins.next(name), spell.from(), spell.to())));
    }

    private Named heir(Spell spell) {
        if (reused == Model.REUSED_LOGINS) {
            return null;
        }
        for (var leaver : leavers) {
            var old = leaver.aliases().getFirst();
            if (old.to().plusDays(REST_DAYS).isBefore(spell.from())) {
                var name = names.alike(leaver.name());
                if (name.isPresent()) {
                    reused++;
                    leavers.remove(leaver);
                    return new Named(name.get(), List.of(alias(old.login(), spell.from(), spell.to())));
                }
            }
        }
        return null;
    }

    private static Alias alias(String login, LocalDate from, LocalDate to) {
        return new Alias(Logins.SYSTEM, login, from, to);
    }
}
