/** Lists that grow are read page by page, from a cursor and never by offset. */
package io.vocation.commons.page;
