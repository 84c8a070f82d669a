/**
 * May this person take this opportunity? Answered rule by rule, with the facts, what is missing, and when it could
 * change (practice K2). It supports a person's decision and never replaces it (practice L1).
 */
package io.vocation.career.eligibility;
