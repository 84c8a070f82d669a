/** How much a share changed, and shares of people: pure arithmetic on the figures that all services have in common. */
package io.vocation.performance.figure;
