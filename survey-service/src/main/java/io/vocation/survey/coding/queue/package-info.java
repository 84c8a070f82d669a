/** What should be coded and is not, oldest first, with what like words were coded as; a person decides (practice M6). */
package io.vocation.survey.coding.queue;
