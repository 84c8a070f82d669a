package io.vocation.survey.contact;

/** What can become of a kept contact. */
public enum ContactChange {
    /** The roster named its CSR. */
    ATTRIBUTED,
    VOIDED,
    CORRECTED
}
