package io.vocation.survey.response;

/** Whose doing it was that the contact was no first contact resolution (practice M6). */
public enum SourceOfError {
    CSR,
    ORGANIZATION,
    CUSTOMER
}
