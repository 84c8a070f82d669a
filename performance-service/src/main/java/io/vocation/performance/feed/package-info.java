/** What this service reads from others: how old it is, and what could not be read. */
package io.vocation.performance.feed;
