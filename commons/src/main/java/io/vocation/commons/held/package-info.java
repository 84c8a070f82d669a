/** What a service holds about a person, so that they can have all of it (practice L1). */
package io.vocation.commons.held;
