/** Figures of this service: a rate with all that it is made of (practice F1), and a test whether two differ by chance. */
package io.vocation.survey.figure;
