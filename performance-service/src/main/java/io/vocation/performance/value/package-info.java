/** What a change in first call resolution is worth, in money and in customers kept, with how sure that is (practice M10). */
package io.vocation.performance.value;
