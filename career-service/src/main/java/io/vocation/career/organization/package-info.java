/** Contact centers and their teams: the places people are assigned to. */
package io.vocation.career.organization;
