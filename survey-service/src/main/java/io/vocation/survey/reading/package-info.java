/** Reads inputs of any length in constant memory: lines as they arrive, and one chunk ahead of the one being kept. */
package io.vocation.survey.reading;
