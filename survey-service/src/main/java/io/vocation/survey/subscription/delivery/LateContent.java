package io.vocation.survey.subscription.delivery;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.UUID;

/**
 * What events of a type say, found out in each attempt to tell them: so their deliveries hold nothing about a customer, and
 * what comes late is not out of date.
 */
public interface LateContent {
    /** The type of the events. */
    String type();

    /** The data of the event about a subject, as it is now. */
    JsonNode about(UUID subject);
}
