/**
 * Every contact that the phone system knows, with its CSR as of its day (practice M8): what surveys are drawn from (M11) and
 * cases are made of (A1).
 */
package io.vocation.survey.contact;
