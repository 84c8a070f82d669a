/** What advocates are measured on: accepted solutions, continuity, contacts to resolution, exceptions; never speed (practice A3). */
package io.vocation.survey.advocacy.figure;
