package io.vocation.survey.contact;

/** How a contact came. */
public enum Origin {
    API,
    CSV
}
