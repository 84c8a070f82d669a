/**
 * What survey vendors send by themselves: signed events, of which some carry the answers and others only say where to
 * fetch them. An event is kept before it is answered; what nothing can be made of waits as a dead letter.
 */
package io.vocation.survey.webhook;
