/** Plain SQL, for what is clearer in sets than in entities. */
package io.vocation.commons.sql;
