/** Exceptions to policy: argued by the advocate, decided by someone else, and both kept (practice A2). */
package io.vocation.survey.advocacy.exception;
