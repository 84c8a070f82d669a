package io.vocation.local.demo;

/** Why a contact was not resolved the first time (practice M6). */
public enum SourceOfError {
    CSR,
    ORGANIZATION,
    CUSTOMER
}
