package io.vocation.gateway;

import java.time.Duration;

/**
 * Where a request goes and what holds on the way.
 *
 * @param open true where no token is needed
 * @param maxBody bytes, counted as they arrive
 * @param timeout silence after which the exchange is given up
 */
record Route(String service, Target target, boolean open, long maxBody, Duration timeout) {}
