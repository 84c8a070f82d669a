package io.vocation.performance.standing;

import java.util.UUID;

/**
 * Which members of a standing are listed; what is null does not matter.
 *
 * @param position their peer group
 * @param team their team on the day
 * @param quartile their quartile
 * @param knownTo the supervisor who asks: of a team they see only those whom they know by name, since who is in a team is
 *     no secret and its few anonymous members would not be anonymous (practice L2)
 */
record MemberFilter(String position, UUID team, Integer quartile, UUID knownTo) {}
