/** One adapter for each vendor: how its events are signed, what they say, and where the rest is fetched. */
package io.vocation.survey.webhook.vendor;
