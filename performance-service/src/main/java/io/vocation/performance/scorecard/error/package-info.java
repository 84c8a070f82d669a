/** Whose error it was that a call was not resolved on the first contact, and why customers call again (practice M6). */
package io.vocation.performance.scorecard.error;
