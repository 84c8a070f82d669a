/**
 * How to reach Vocation from Java: {@link io.vocation.client.Vocation} is where to begin. The operations are in {@code
 * io.vocation.client.api}, what they take and answer in {@code io.vocation.client.model}, both generated from the API
 * documents.
 */
package io.vocation.client;
