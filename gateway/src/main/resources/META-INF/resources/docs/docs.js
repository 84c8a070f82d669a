'use strict';

const tabs = [...document.querySelectorAll('[data-api]')];
const asked = new URLSearchParams(location.search).get('api');
const tab = tabs.find((each) => each.dataset.api === asked) ?? tabs[0];

tab.setAttribute('aria-current', 'page');
document.title = `${tab.querySelector('b').textContent} · Vocation API`;

SwaggerUIBundle({
  dom_id: '#document',
  url: `/${tab.dataset.api}/openapi`,
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  // The public validator would be asked about every document, over the internet.
  validatorUrl: null,
});
