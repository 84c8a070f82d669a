/** Cases that another system kept, taken over from a file. */
package io.vocation.survey.advocacy.file;
