/** The roster as other services hold it: a replica that follows career-service's feed. */
package io.vocation.commons.roster;
