package io.vocation.training.session;

import io.vocation.commons.feed.Feed;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what changed, in the transaction that changed it. */
@ApplicationScoped
class Announcing {
    private final Feed feed;
    private final Sessions sessions;
    private final Seats seats;
    private final WaitingLists waitingLists;

    Announcing(Feed feed, Sessions sessions, Seats seats, WaitingLists waitingLists) {
        this.feed = feed;
        this.sessions = sessions;
        this.seats = seats;
        this.waitingLists = waitingLists;
    }

    void sessionChanged(Session session) {
        sessions.flush();
        feed.append(SessionEvent.TYPE, session.id(), session.centerId(), session.event());
    }

    void seatsChanged(Session session) {
        sessions.flush();
        feed.append(
                SeatsEvent.TYPE,
                session.id(),
                session.centerId(),
                new SeatsEvent(
                        session.id(),
                        session.centerId(),
                        seats.of(session.id()).stream()
                                .map(seat -> new SeatsEvent.Seat(seat.number(), seat.employeeId()))
                                .toList(),
                        waitingLists.of(session.id()).stream()
                                .map(WaitingView::employeeId)
                                .toList(),
                        session.version()));
    }
}
