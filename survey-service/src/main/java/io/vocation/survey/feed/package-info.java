/** What survey-service tells the other services, in order: every response whenever it changes. */
package io.vocation.survey.feed;
