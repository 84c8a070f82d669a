/** The thresholds that this service uses, for those who look them up and set them; each is data and no constant (practice P2). */
package io.vocation.survey.policy;
