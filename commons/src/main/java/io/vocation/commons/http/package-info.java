/** Habits of HTTP that every resource shares: versions and pages in headers. */
package io.vocation.commons.http;
