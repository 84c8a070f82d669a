/** What this service tells the others: the changes of sessions and of who sits in them, as a feed. */
package io.vocation.training.news;
