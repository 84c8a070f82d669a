/** How a vendor's answers become ours: a path for each field, as an administrator configured it. */
package io.vocation.survey.webhook.mapping;
