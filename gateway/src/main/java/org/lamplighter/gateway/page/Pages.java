package org.lamplighter.gateway.page;

import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages, all of them from the jar, and below {@code /page/} what they have in common. What they show they ask the API for, with the
 * token of who logs in.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final String IN_COMMON = "page";

    /** Where third parties send a customer's browser; it is the customers' page that asks. */
    private static final String CONSENT = "/my/consent";

    private final Set<String> names;

    Pages(PageSettings settings) {
        names = settings.pages().keySet();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        for (String name : names) {
            views.addRedirectViewController("/" + name, "/" + name + "/");
            views.addViewController("/" + name + "/").setViewName("forward:/" + name + "/index.html");
        }
        views.addViewController(CONSENT).setViewName("forward:/my/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        names.forEach(name -> serve(resources, name));
        serve(resources, IN_COMMON);
    }

    private static void serve(ResourceHandlerRegistry resources, String folder) {
        resources
                .addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/" + folder + "/")
                .setCacheControl(CacheControl.noCache());
    }
}
