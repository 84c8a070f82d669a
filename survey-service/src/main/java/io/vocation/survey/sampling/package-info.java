/**
 * Who is asked (practice M11): contacts drawn at random and again with the same seed, invitations and what became of them,
 * who does not want to be asked, and whether customers had to come back (M3).
 */
package io.vocation.survey.sampling;
