// Swagger UI loads this file by itself. The list of documents comes from the gateway, so a new service needs no change here.
window.onload = async () => {
  const answer = await fetch('/docs/openapi', { headers: { Accept: 'application/json' } });
  const urls = answer.ok ? await answer.json() : [];
  window.ui = SwaggerUIBundle({
    urls,
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl],
    layout: 'StandaloneLayout',
  });
};
