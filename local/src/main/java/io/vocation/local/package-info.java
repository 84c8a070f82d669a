/**
 * The whole platform on one machine: a real PostgreSQL, a real Keycloak, the services and the gateway, each as a process
 * of its own. {@link io.vocation.local.Platform} starts and stops them; {@link io.vocation.local.Up} is what a person runs.
 */
package io.vocation.local;
