/**
 * The roster (practice H1): employees by their employee number, where they are assigned from which day on, and the
 * login names under which survey vendors and phone systems know them. Other services follow it by feed.
 */
package io.vocation.career.roster;
