/** What every OpenAPI document of ours says alike. */
package io.vocation.commons.openapi;
