/** Generated requests against every operation of every API document, and a judge of what comes back. */
package io.vocation.e2e.fuzz;
