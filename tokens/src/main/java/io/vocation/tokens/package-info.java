/** Whether a token that is valid by its signature is still wanted. */
package io.vocation.tokens;
