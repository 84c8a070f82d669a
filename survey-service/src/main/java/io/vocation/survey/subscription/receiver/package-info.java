/** The other end of a subscription: which addresses may be called, and one call of one of them. */
package io.vocation.survey.subscription.receiver;
