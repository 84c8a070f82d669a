/**
 * Who signed in with a browser. A page of ours never holds a token: the gateway signs people in at the identity server
 * (authorization code, PKCE), keeps their tokens in a cookie that only a gateway can open, and renews them. Nothing is
 * remembered here, so that any gateway can answer any request.
 */
package io.vocation.gateway.session;
