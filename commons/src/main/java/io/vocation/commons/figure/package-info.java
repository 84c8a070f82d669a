/**
 * A share of customers and how sure we are of it: numerator, denominator, interval (practice F1). Pure arithmetic,
 * no database, so that every figure of the product is made by the same few lines.
 */
package io.vocation.commons.figure;
