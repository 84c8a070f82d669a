package io.vocation.local.demo;

/** What the CSR lacked where the source of error is the CSR (practice M6). */
public enum WillOrSkill {
    WILL,
    SKILL
}
