/** Who is calling, and whom they may see: decided here, for every service (practice L2). */
package io.vocation.commons.access;
