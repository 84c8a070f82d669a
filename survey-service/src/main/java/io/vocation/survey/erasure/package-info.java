/**
 * Forgetting customers: at their request, with a receipt, and by itself once what they wrote is older than their center
 * keeps it. The counted answers stay (practice L3).
 */
package io.vocation.survey.erasure;
