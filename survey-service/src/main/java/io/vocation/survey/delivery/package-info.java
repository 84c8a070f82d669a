/** Responses delivered by API, one or many at a time: a bad one never stops the others. */
package io.vocation.survey.delivery;
