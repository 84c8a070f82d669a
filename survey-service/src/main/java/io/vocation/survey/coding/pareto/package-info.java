/** What customers call again for, the most frequent first, whose errors it was, and how far coders agree (practice M6). */
package io.vocation.survey.coding.pareto;
