package io.vocation.performance.value;

import io.vocation.commons.figure.Rate;
import io.vocation.commons.policy.Policies;
import io.vocation.performance.figure.Difference;
import io.vocation.performance.retention.Effect;
import io.vocation.performance.retention.Predictor;
import io.vocation.performance.retention.RetentionEffectView;
import io.vocation.performance.retention.RetentionEffectView.Counted;
import io.vocation.performance.retention.RetentionEffectView.KeptView;
import io.vocation.performance.retention.RetentionModel;
import io.vocation.performance.retention.RetentionModels;
import io.vocation.performance.roster.Center;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.value.ValueView.ChangeView;
import io.vocation.performance.value.ValueView.FcrView;
import io.vocation.performance.value.ValueView.RetentionView;
import io.vocation.performance.value.ValueView.State;
import io.vocation.performance.value.ValueView.WorthView;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Locale;
import java.util.Optional;

/** Says what the change in FCR between two windows is worth (practice M10), by the policy on the last day. */
@ApplicationScoped
class Valuing {

    private final Tallies tallies;
    private final Policies policies;
    private final RetentionModels models;

    Valuing(Tallies tallies, Policies policies, RetentionModels models) {
        this.tallies = tallies;
        this.policies = policies;
        this.models = models;
    }

    /** @param customers of the center in a year; null where the caller does not say */
    ValueView of(Center center, Window before, Window after, Integer customers) {
        int shownFrom =
                policies.inForce(center.id(), "standing.shown-from", after.to()).asInt();
        double level = policies.inForce(center.id(), "standing.interval-level", after.to())
                .asDouble();
        FcrPoint point = FcrPoint.of(policies.inForce(center.id(), FcrPoint.KEY, after.to()));
        FcrView earlier = FcrView.of(before, fcr(center, before), shownFrom, level);
        FcrView later = FcrView.of(after, fcr(center, after), shownFrom, level);
        return earlier.rate() == null || later.rate() == null
                ? unknown(center, earlier, later, point, shownFrom)
                : known(center, earlier, later, point, customers);
    }

    private static ValueView unknown(Center center, FcrView earlier, FcrView later, FcrPoint point, int shownFrom) {
        return new ValueView(
                center,
                State.NOT_ENOUGH_DATA,
                say("One of the windows has fewer than %d answers on first call resolution.", shownFrom),
                earlier,
                later,
                null,
                point,
                null,
                new RetentionView(Kept.NO_CHANGE, null, null, null));
    }

    private ValueView known(Center center, FcrView earlier, FcrView later, FcrPoint point, Integer customers) {
        Difference change = new Difference(rate(earlier), rate(later));
        Difference.Range range = change.newcombe(later.interval().level());
        State state = range.containsZero() ? State.NO_CHANGE_SHOWN : State.CHANGE_SHOWN;
        double amount = point.amount().doubleValue() * 100;
        WorthView worth =
                new WorthView(change.value() * amount, range.low() * amount, range.high() * amount, point.currency());
        return new ValueView(
                center,
                state,
                words(state, change, range, worth),
                earlier,
                later,
                new ChangeView(
                        change.value() * 100, range.low() * 100, range.high() * 100, range.level(), "NEWCOMBE_10"),
                point,
                worth,
                retention(center, change, range, customers));
    }

    private Optional<Rate> fcr(Center center, Window window) {
        return tallies.of(center.id(), Subject.CENTER, window).fcr();
    }

    private RetentionView retention(Center center, Difference change, Difference.Range range, Integer customers) {
        Optional<RetentionModel> newest = models.newest(center.id());
        if (newest.isEmpty()) {
            return new RetentionView(Kept.NO_MODEL, null, null, null);
        }
        RetentionModel model = newest.get();
        Optional<Effect> effect = model.effect(Predictor.FCR, change.value() * 100, range.level());
        if (effect.isEmpty()) {
            return new RetentionView(Kept.silent(model), model.id(), null, null);
        }
        Combined share = Combined.of(
                effect.get().share(),
                new Combined.Range(share(model, range.low(), range), share(model, range.high(), range)),
                new Combined.Range(effect.get().low(), effect.get().high()));
        double of = customers == null ? model.responsesAYear() : customers;
        KeptView kept = new KeptView(
                share.value() * of,
                share.low() * of,
                share.high() * of,
                of,
                customers == null ? Counted.RESPONSES : Counted.GIVEN);
        return new RetentionView(Kept.SHOWN, model.id(), kept, RetentionEffectView.CAUTION);
    }

    private static double share(RetentionModel model, double change, Difference.Range range) {
        return model.effect(Predictor.FCR, change * 100, range.level())
                .orElseThrow()
                .share();
    }

    private static Rate rate(FcrView shown) {
        return new Rate(shown.numerator(), shown.denominator());
    }

    private static String words(State state, Difference change, Difference.Range range, WorthView worth) {
        String points = say(
                "%+.1f points of first call resolution (%+.1f to %+.1f)",
                change.value() * 100, range.low() * 100, range.high() * 100);
        return state == State.NO_CHANGE_SHOWN
                ? say("No change shown: %s, which chance alone may have made.", points)
                : say(
                        "%s are worth %,.0f %s a year (%,.0f to %,.0f), if they stay.",
                        points, worth.aYear(), worth.currency(), worth.low(), worth.high());
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
