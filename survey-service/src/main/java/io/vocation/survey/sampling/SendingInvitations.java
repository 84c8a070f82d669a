package io.vocation.survey.sampling;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notes that invitations were sent: those that may be, and not those that were cancelled or are too late by now. */
@ApplicationScoped
class SendingInvitations {
    private final Jdbi jdbi;
    private final Invitations invitations;

    SendingInvitations(Jdbi jdbi, Invitations invitations) {
        this.jdbi = jdbi;
        this.invitations = invitations;
    }

    /**
     * One; doing it again changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without it, 409 when it is not to be sent any more
     */
    @Transactional
    Invitation send(UUID id, Instant now) {
        jdbi.useHandle(sql -> invitations.sent(sql, List.of(id), now));
        Invitation invitation = invitations.find(id).orElseThrow(() -> Problems.notFound("invitation", id));
        if (invitation.state() == InvitationState.DRAWN) {
            throw Problems.conflict("The time to ask is over.");
        }
        if (invitation.state() == InvitationState.CANCELLED || invitation.sentAt() == null) {
            throw Problems.conflict("It is not to be sent: " + invitation.state() + ".");
        }
        return invitation;
    }

    /** Many; those that were sent before count as sent. */
    @Transactional
    SentView sendAll(Collection<UUID> ids, Instant now) {
        jdbi.useHandle(sql -> invitations.sent(sql, ids, now));
        Map<UUID, Invitation> found =
                invitations.find(ids).stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
        Set<UUID> sent = new HashSet<>();
        found.values().stream()
                .filter(invitation -> invitation.sentAt() != null && invitation.state() != InvitationState.CANCELLED)
                .forEach(invitation -> sent.add(invitation.id()));
        return new SentView(
                sent.size(),
                ids.stream().distinct().filter(id -> !sent.contains(id)).toList());
    }
}
