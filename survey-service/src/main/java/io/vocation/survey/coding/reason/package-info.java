/**
 * Why customers call again: each center's own tree of reasons, with what is to be done about each (practice M6, T6). The tree
 * decides what a response may be coded with; a center without one takes any text.
 */
package io.vocation.survey.coding.reason;
