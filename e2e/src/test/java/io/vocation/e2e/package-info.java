/** The running platform as its users meet it: through the gateway, with the real Keycloak and PostgreSQL. */
package io.vocation.e2e;
