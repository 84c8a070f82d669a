/** The days that a figure is about: read from a request, or the policy's rolling window, in the center's zone. */
package io.vocation.performance.window;
