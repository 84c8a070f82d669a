/** What this service recorded and holds about people, for themselves and for those who audit it (practice L1). */
package io.vocation.career.me;
