/** Follows the roster, and finds the person for responses that wait for it (practice M8). */
package io.vocation.survey.attribution;
