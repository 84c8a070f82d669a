package io.vocation.local.demo;

/**
 * A team: all its CSRs hold the same position, and one supervisor leads it throughout.
 *
 * @param supervisor the supervisor's employee number
 */
public record Team(String name, CallType callType, String supervisor) {}
