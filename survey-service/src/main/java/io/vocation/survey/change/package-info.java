/**
 * What people do to kept responses, always with a reason: reassign, void, restore and correct them, and decide about what
 * was delivered again with other content. Every change keeps what was before it (practice M8).
 */
package io.vocation.survey.change;
