/**
 * The only public door of Vocation: it knows who may come in (tokens, limits, origins) and where they want to go
 * (the first segment of the path), and holds no data. What a caller may see is decided by the services behind it.
 */
package io.vocation.gateway;
