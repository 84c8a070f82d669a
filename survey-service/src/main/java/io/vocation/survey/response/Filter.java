package io.vocation.survey.response;

import java.util.UUID;

/** Which responses a list shall have; null does not restrict. */
public record Filter(UUID center, UUID employee, ResponseState state, UUID source) {}
