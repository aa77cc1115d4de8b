package org.lamplighter.gateway.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page under {@code /desk/}, all of it from the jar. What it shows it asks the API for, with the token of who logs in. */
@Configuration(proxyBeanMethods = false)
class DeskPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/desk", "/desk/");
        views.addViewController("/desk/").setViewName("forward:/desk/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/desk/**")
                .addResourceLocations("classpath:/desk/")
                .setCacheControl(CacheControl.noCache());
    }
}
