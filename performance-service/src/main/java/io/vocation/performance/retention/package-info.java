/**
 * What makes customers continue to do business, as far as their answers tell (practice M12): per center a logistic model
 * that is judged by answers it has not seen, and is silent where it foretells them no better than the average.
 */
package io.vocation.performance.retention;
