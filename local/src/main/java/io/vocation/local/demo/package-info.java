/**
 * Harbor, a contact center that does not exist: its people, their two years of comings and goings, and what their
 * customers answered, drawn from a documented model with a fixed seed.
 *
 * <p>Because the model is known, so is the truth: every CSR's real probability of resolving a call. What the platform
 * concludes from the responses can be held against it. {@code docs/demo-center.md} states the model as formulas;
 * {@link io.vocation.local.demo.Model} holds its parameters.
 */
package io.vocation.local.demo;
