package io.vocation.survey.change;

import io.vocation.commons.access.Access;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseView;
import io.vocation.survey.response.Responses;
import io.vocation.survey.response.Visible;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Shows what became of a response: to whoever may see it, without people whom they may not (practice L2). */
@ApplicationScoped
class ShowingHistory {
    private final Responses responses;
    private final History history;
    private final Visible visible;
    private final Access access;

    ShowingHistory(Responses responses, History history, Visible visible, Access access) {
        this.responses = responses;
        this.history = history;
        this.visible = visible;
        this.access = access;
    }

    /** Oldest first. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless the caller sees the response */
    List<HistoryEntryView> of(UUID id) {
        Response now = responses.find(id).orElseThrow(() -> Problems.notFound("response", id));
        List<HistoryEntryView> entries = new ArrayList<>();
        entries.add(new HistoryEntryView(1, now.receivedAt(), Change.RECEIVED, null, null, null));
        List<History.Entry> changes = history.of(now);
        List<Response> before = history.before(now, hidden(now));
        boolean words = visible.words();
        for (int at = 0; at < changes.size(); at++) {
            History.Entry change = changes.get(at);
            ResponseView then = before.get(at).view(words);
            access.concerns(then.employeeId());
            entries.add(new HistoryEntryView(
                    change.revision(), change.at(), change.what(), change.changedBy(), change.reason(), then));
        }
        access.concerns(now.view(words).employeeId());
        return entries;
    }

    /** People whose it was before, and whom the caller may not see. */
    private List<UUID> hidden(Response now) {
        return history.people(now.id()).stream()
                .filter(person -> !person.equals(now.employeeId()) && !access.seesPerson(person))
                .toList();
    }
}
