package org.lamplighter.kit.idempotency;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Idempotent requests in controllers. */
@AutoConfiguration
public class IdempotencyConfiguration {

    @Bean
    Answers answers(JsonMapper json) {
        return new Answers(json);
    }

    @Bean
    FilterRegistrationBean<KeyFilter> keyFilter(
            @Value("${lamplighter.idempotency.largest-body:8MB}") DataSize largestBody) {
        return new FilterRegistrationBean<>(new KeyFilter(largestBody.toBytes()));
    }

    @Bean
    KeysInUse keysInUse() {
        return new KeysInUse();
    }

    @Bean
    KeyRelease keyRelease(KeysInUse keysInUse) {
        return new KeyRelease(keysInUse);
    }

    @Bean
    WebMvcConfigurer idempotentRequests(KeysInUse keysInUse) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotentRequestResolver(keysInUse));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(keysInUse);
            }
        };
    }
}
