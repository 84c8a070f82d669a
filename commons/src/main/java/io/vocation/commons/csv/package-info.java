/** Files for spreadsheets. */
package io.vocation.commons.csv;
