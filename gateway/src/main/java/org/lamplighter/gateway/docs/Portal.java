package org.lamplighter.gateway.docs;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages under {@code /docs}: the portal and Swagger UI, all of it from the jar and nothing from elsewhere. */
@Configuration(proxyBeanMethods = false)
class Portal implements WebMvcConfigurer {

    private static final String UI = "/docs/ui/";

    private final String swaggerUi;

    Portal(@Value("${lamplighter.gateway.docs.swagger-ui}") String swaggerUi) {
        this.swaggerUi = swaggerUi;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/", "/docs/");
        views.addRedirectViewController("/docs", "/docs/");
        views.addViewController("/docs/").setViewName("forward:/docs/index.html");
        views.addRedirectViewController("/docs/ui", UI);
        views.addViewController(UI).setViewName("forward:/docs/ui/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(UI + "**")
                .addResourceLocations("classpath:/docs-ui/", swaggerUi)
                .setCacheControl(CacheControl.noCache());
        resources
                .addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/docs/")
                .setCacheControl(CacheControl.noCache());
    }
}
