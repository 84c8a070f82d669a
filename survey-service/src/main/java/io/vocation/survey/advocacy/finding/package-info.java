/** How contacts find their case by themselves, in whatever order they arrive, and without undoing what people decided. */
package io.vocation.survey.advocacy.finding;
