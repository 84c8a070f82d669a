/**
 * The record of every change and of every read of another person's figures: append-only, sealed by a chain of hashes that
 * anyone can check, and shown to whom it concerns (practice L1).
 */
package io.vocation.commons.audit;
