/** Who and where, as far as figures need it: reads the roster that career-service publishes and this service keeps. */
package io.vocation.performance.roster;
