// The API's documentation from its own description, without Swagger UI's top bar and outside validator. Requests carry the
// token of whoever has signed in to the console in this tab.
const token = () => JSON.parse(sessionStorage.getItem("claimlens-sign-in") ?? "{}").token;

window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (token()) request.headers.Authorization = `Bearer ${token()}`;
    return request;
  },
  syntaxHighlight: { activated: false },
});
