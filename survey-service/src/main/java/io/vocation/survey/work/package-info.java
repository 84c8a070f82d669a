/** Threads that work in the background for as long as the service runs. */
package io.vocation.survey.work;
