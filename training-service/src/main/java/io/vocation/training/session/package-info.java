/**
 * Sessions of call resolution training in a contact center, their seats and their waiting lists. A session never has
 * more than five seats (practice T3); the schema holds that, whatever this code does. Everyone may be trained: no
 * eligibility is asked for (practice T1).
 */
package io.vocation.training.session;
