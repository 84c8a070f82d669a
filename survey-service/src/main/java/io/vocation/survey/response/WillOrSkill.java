package io.vocation.survey.response;

/** What a CSR lacked whose doing it was (practice M6). */
public enum WillOrSkill {
    WILL,
    SKILL
}
