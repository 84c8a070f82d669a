/**
 * What subscriptions are told. Changes become deliveries, one for each subscription; each is tried until it is accepted or
 * given up, and stays in the log for a while.
 */
package io.vocation.survey.subscription.delivery;
