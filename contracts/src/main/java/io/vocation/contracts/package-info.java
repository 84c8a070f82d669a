/** The committed OpenAPI documents as a whole: one document for whoever generates a client. */
package io.vocation.contracts;
