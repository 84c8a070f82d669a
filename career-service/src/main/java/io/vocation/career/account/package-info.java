/**
 * Everybody's account at sign-in, kept as the roster says: who comes gets one, who moves gets other roles, who leaves is
 * locked out (practice H1, L2). The roster marks an account as due in the transaction of its change; a pass compares what
 * ought to be with what was applied last, and asks the directory only where they differ.
 */
package io.vocation.career.account;
