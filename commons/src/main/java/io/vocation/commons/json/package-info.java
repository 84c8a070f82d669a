/** How strictly JSON is read. */
package io.vocation.commons.json;
