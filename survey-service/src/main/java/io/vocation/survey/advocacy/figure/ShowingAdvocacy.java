package io.vocation.survey.advocacy.figure;

import io.vocation.commons.access.Access;
import io.vocation.commons.figure.RateView.Shown;
import io.vocation.commons.policy.Policies;
import io.vocation.survey.advocacy.figure.AdvocacyFigures.Argued;
import io.vocation.survey.advocacy.figure.AdvocacyFigures.Closed;
import io.vocation.survey.advocacy.figure.AdvocacyQuery.Asked;
import io.vocation.survey.advocacy.figure.AdvocacyView.Row;
import io.vocation.survey.figure.FigurePolicy;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the figures together, with what they are shown by on the last day of their period. */
@ApplicationScoped
class ShowingAdvocacy {
    private final AdvocacyFigures figures;
    private final Policies policies;
    private final Access access;

    ShowingAdvocacy(AdvocacyFigures figures, Policies policies, Access access) {
        this.figures = figures;
        this.policies = policies;
        this.access = access;
    }

    /** @param center whose policies hold; null for the common ones */
    AdvocacyView of(Asked asked, UUID center) {
        Shown shown = FigurePolicy.shown(policies.inForce(center, FigurePolicy.KEYS, asked.to()));
        Map<UUID, Argued> argued = new HashMap<>();
        figures.argued(asked).forEach(each -> argued.put(each.key(), each));
        List<Row> rows = new ArrayList<>();
        for (Closed closed : figures.closed(asked)) {
            rows.add(Row.of(closed, argued.remove(closed.key()), shown));
        }
        argued.values().forEach(each -> rows.add(Row.of(null, each, shown)));
        if (asked.by() == By.ADVOCATE) {
            rows.forEach(row -> access.concerns(row.id()));
        }
        return new AdvocacyView(
                asked.from(), asked.to(), asked.by(), asked.selfServiceTried(), asked.routineOrException(), rows);
    }
}
