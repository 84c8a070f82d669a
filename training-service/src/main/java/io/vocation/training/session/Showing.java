package io.vocation.training.session;

import io.vocation.commons.page.Page;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Shows sessions to the caller, without the people they may not see (practice L2). */
@ApplicationScoped
class Showing {
    private final Seats seats;
    private final WaitingLists waitingLists;
    private final Audience audience;

    Showing(Seats seats, WaitingLists waitingLists, Audience audience) {
        this.seats = seats;
        this.waitingLists = waitingLists;
        this.audience = audience;
    }

    SessionView one(Session session) {
        return page(new Page<>(List.of(session), null)).items().getFirst();
    }

    Page<SessionView> page(Page<Session> sessions) {
        List<UUID> ids = sessions.items().stream().map(Session::id).toList();
        Map<UUID, List<SeatView>> taken = seats.of(ids);
        Map<UUID, Integer> waiting = waitingLists.counts(ids);
        Map<UUID, Predicate<UUID>> seen = new HashMap<>();
        return sessions.map(session -> SessionView.of(
                session.event(),
                taken.getOrDefault(session.id(), List.of()).stream()
                        .map(seat -> shown(seat, seen.computeIfAbsent(session.centerId(), audience::known)))
                        .toList(),
                waiting.getOrDefault(session.id(), 0)));
    }

    SeatView shown(Session session, SeatView seat) {
        return shown(seat, audience.known(session.centerId()));
    }

    List<WaitingView> waitingList(Session session) {
        Predicate<UUID> seen = audience.known(session.centerId());
        return waitingLists.of(session.id()).stream()
                .map(place -> seen.test(place.employeeId()) ? place : place.withoutPerson())
                .toList();
    }

    private static SeatView shown(SeatView seat, Predicate<UUID> seen) {
        return seen.test(seat.employeeId()) ? seat : seat.withoutPerson();
    }
}
