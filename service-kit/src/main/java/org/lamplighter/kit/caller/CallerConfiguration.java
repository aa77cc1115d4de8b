package org.lamplighter.kit.caller;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tokens, audiences and rules of routes. Everything that is not opened is closed. */
@AutoConfiguration
@EnableConfigurationProperties(TokenProperties.class)
public class CallerConfiguration {

    private static final long KEYS_LIVE_MS = Duration.ofMinutes(10).toMillis();
    private static final long KEYS_REFRESH_TIMEOUT_MS = Duration.ofSeconds(15).toMillis();
    private static final long KEYS_OUTLAST_ISSUER_MS = Duration.ofHours(12).toMillis();
    private static final int CONNECT_MS = 1_000;
    private static final int READ_MS = 2_000;

    @Bean
    JwtDecoder jwtDecoder(TokenProperties properties) throws MalformedURLException {
        // Keycloak down: keys seen before still verify, for half a day.
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        properties.keys().toURL(), new DefaultResourceRetriever(CONNECT_MS, READ_MS))
                .cache(KEYS_LIVE_MS, KEYS_REFRESH_TIMEOUT_MS)
                .retrying(true)
                .outageTolerant(KEYS_OUTLAST_ISSUER_MS)
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // Spring's validators below do it
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), new JwtIssuerValidator(properties.issuer()))));
        return decoder;
    }

    @Bean
    SecurityFilterChain routesByAudience(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll();
                    requests.requestMatchers("/v3/api-docs/**", "/mailbox/**", "/error")
                            .permitAll();
                    requests.requestMatchers(Audience.OPEN.path() + "**").permitAll();
                    for (Audience audience : Audience.values()) {
                        if (audience != Audience.OPEN) {
                            requests.requestMatchers(audience.path() + "**")
                                    .access((authentication, context) ->
                                            new AuthorizationDecision(isFor(audience, authentication.get())));
                        }
                    }
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .withObjectPostProcessor(refusing(problems))
                        .authenticationEntryPoint((request, response, e) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-missing-or-invalid"))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, "audience-wrong")))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, e) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-missing-or-invalid"))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, "audience-wrong")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** A token that cannot be judged, because no key of the issuer was ever seen, is not an invalid one. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> refusing(ProblemWriter problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> {
                    if (e instanceof AuthenticationServiceException) {
                        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                        problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "issuer-unavailable");
                    } else {
                        problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-missing-or-invalid");
                    }
                });
                return filter;
            }
        };
    }

    /** A span per security filter costs a twentieth of a request and tells nobody anything. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Routes routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new Routes(requestMappingHandlerMapping);
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RuleInterceptor());
            }
        };
    }

    private static boolean isFor(Audience audience, @Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return false;
        }
        List<String> audiences = token.getToken().getAudience();
        return audiences != null && audiences.contains(audience.claim());
    }

    private static final class CallerResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Caller.current();
        }
    }
}
