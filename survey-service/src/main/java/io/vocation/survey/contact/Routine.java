package io.vocation.survey.contact;

/** Whether a contact was one of the usual ones (practice A4). */
public enum Routine {
    ROUTINE,
    EXCEPTION
}
