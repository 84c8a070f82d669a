package io.vocation.career.account;

import java.time.Instant;
import java.util.UUID;

/**
 * What the roster wants of somebody's account at an instant.
 *
 * @param gone whether they have left: nobody makes an account for somebody who has none by then
 * @param next when this may change by itself; null if never
 */
record Desired(UUID employeeId, AccountState state, boolean gone, Instant next) {}
