package io.vocation.performance.standing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a person stands among peers who can be told apart (practice F3).
 *
 * @param shrunken what the rank goes by
 * @param rank 1 is best; mid-ranks for ties
 * @param quartile 1 is best; empty in a group too small for quartiles
 * @param odds how probable each quartile is; empty together with the quartile
 */
record Place(Shrunken shrunken, double rank, OptionalInt quartile, Optional<Odds> odds) {}
