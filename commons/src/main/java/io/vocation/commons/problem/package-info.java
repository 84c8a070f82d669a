/** What went wrong, told so that a caller can act on it: RFC 9457 problem details with stable types. */
package io.vocation.commons.problem;
