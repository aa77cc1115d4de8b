package org.lamplighter.gateway.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hooks the problem answers into the server itself. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(ProblemAnswers problems) {
        // On the host, and added after Spring Boot's own valve: the inner one speaks first.
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerErrorValve(problems)));
    }
}
