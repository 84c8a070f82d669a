/**
 * Who wants to be told of changes without asking: administrators subscribe an address, and from then on it is told by
 * signed webhook (Standard Webhooks) what the feed of responses tells.
 */
package io.vocation.survey.subscription;
