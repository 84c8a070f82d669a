/**
 * Facts travel by feed: each owner publishes its changes in order, each reader stores its position in the same
 * transaction as what it applied. The wire form is a CloudEvents batch, fetched by long polling.
 */
package io.vocation.commons.feed;
