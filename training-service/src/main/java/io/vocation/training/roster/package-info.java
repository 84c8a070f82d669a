/** The roster as training needs it: a replica of career-service's, and questions to it. */
package io.vocation.training.roster;
