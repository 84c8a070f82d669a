/**
 * What customers said, each response exactly once, with its contact attributed as of the day it happened (practice M2,
 * M8). Delivery by API and import of files both end in {@link io.vocation.survey.response.Ingesting}.
 */
package io.vocation.survey.response;
