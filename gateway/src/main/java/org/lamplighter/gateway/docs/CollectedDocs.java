package org.lamplighter.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.lamplighter.gateway.upstream.ServiceDocuments;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI documents of all services, as a client of the gateway should read them. */
@Controller
class CollectedDocs {

    private static final String BASE = "/docs/openapi";

    private final ServiceDocuments services;
    private final ProblemAnswers problems;
    private final JsonMapper json;

    CollectedDocs(ServiceDocuments services, ProblemAnswers problems, JsonMapper json) {
        this.services = services;
        this.problems = problems;
        this.json = json;
    }

    /** One entry of the list that the API browser offers. */
    record Entry(String name, String url) {}

    @GetMapping(BASE)
    @ResponseBody
    List<Entry> list() {
        return services.names().stream()
                .sorted()
                .map(name -> new Entry(name, BASE + '/' + name))
                .toList();
    }

    /** A service names its own address as the server; a client has to call the gateway. */
    @GetMapping(BASE + "/{service}")
    void document(@PathVariable String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServiceDocuments.Document read = services.openApi(service);
        switch (read) {
            case ServiceDocuments.Text text -> write(text, request, response);
            case ServiceDocuments.Unknown _ -> problems.write(request, response, ProblemCode.NOT_FOUND);
            case ServiceDocuments.Unavailable(long seconds) -> unavailable(seconds, request, response);
        }
    }

    private void write(ServiceDocuments.Text text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JsonNode document = json.readTree(text.json());
        if (!(document instanceof ObjectNode openApi)) {
            unavailable(1, request, response);
            return;
        }
        openApi.putArray("servers").addObject().put("url", "/");
        byte[] body = json.writeValueAsBytes(openApi);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void unavailable(long seconds, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(request, response, ProblemCode.SERVICE_UNAVAILABLE);
    }
}
