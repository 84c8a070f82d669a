/**
 * Cases of customer advocates: the contacts about one problem of one customer, kept by one person until it is resolved or it
 * is clear that no resolution is possible (practice A1). Contacts find their case by themselves; what a person decided stays.
 */
package io.vocation.survey.advocacy;
