/** Secrets of others that we must be able to use again, and so cannot hash: sealed before they are kept. */
package io.vocation.commons.secret;
